package io.jenkins.plugins.veeam.client.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import io.jenkins.plugins.veeam.client.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * From bytes to a document's parts, as a stream: what is of no use is skipped as it comes, so that memory is bounded by what is
 * kept. The one class that knows XML, and that JSON exists.
 */
final class Wire {

    private static final XMLInputFactory XML = xml();
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES) // a table of names would grow with the names
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Transport.MOST_BYTES)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private Wire() {}

    /** What came isn't what was expected; the message says what came, for people, and never in a parser's words or the server's. */
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        /** @param key one of the sentences {@code Reply_…} */
        Unreadable(String key, Object... args) {
            super(Text.of(key, args));
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory parser = new XmlFactory().getXMLInputFactory();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parser.setProperty(XMLInputFactory.IS_COALESCING, false); // a long text comes in pieces
        return parser;
    }

    /**
     * @param root the document's name; {@code …Session} stands for every kind of session but the logon's
     * @param contentType in lower case
     * @throws Unreadable if it isn't that document, whole
     * @throws IOException if reading fails
     */
    static Element read(InputStream body, String contentType, String root, Secrets secrets) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(body, 16 * 1024);
        boolean isJson = contentType.contains("json");
        refuseWhatIsNone(bytes, contentType, isJson);
        Harvest harvest = new Harvest(secrets);
        try {
            if (isJson) {
                return json(bytes, root, harvest);
            }
            return xml(bytes, root, harvest);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException fault) {
                throw fault;
            }
            throw new Unreadable("Reply_damaged");
        } catch (com.fasterxml.jackson.core.JsonProcessingException | RuntimeException e) {
            throw new Unreadable("Reply_damaged"); // the XML parser throws some of its faults late, unchecked
        }
    }

    private static void refuseWhatIsNone(BufferedInputStream bytes, String contentType, boolean isJson)
            throws IOException {
        bytes.mark(8 * 1024);
        byte[] start = bytes.readNBytes(4 * 1024);
        bytes.reset();
        if (start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
            throw new Unreadable("Reply_packed");
        }
        String text = beginning(start);
        if (text.isEmpty()) {
            throw new Unreadable("Reply_empty");
        }
        if (contentType.contains("html") || text.startsWith("<!doctype html") || text.startsWith("<html")) {
            throw new Unreadable("Reply_html");
        }
        if (text.charAt(0) != (isJson ? '{' : '<')) {
            throw new Unreadable("Reply_other");
        }
    }

    /** The first letters, in lower case, without blanks, byte order marks and the zeros of UTF-16. */
    private static String beginning(byte[] start) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < start.length && text.length() < 20; i++) {
            char letter = (char) (start[i] & 0xff);
            boolean isMark = "\0\u00EF\u00BB\u00BF\u00FE\u00FF".indexOf(letter) >= 0;
            if (!isMark && !(text.isEmpty() && Character.isWhitespace(letter))) {
                text.append(Character.toLowerCase(letter));
            }
        }
        return text.toString();
    }

    private static Element xml(InputStream bytes, String root, Harvest harvest) throws XMLStreamException, IOException {
        XMLStreamReader reader = XML.createXMLStreamReader(bytes);
        for (int event = reader.next(); event != XMLStreamReader.START_ELEMENT; event = reader.next()) {
            if (event == XMLStreamReader.DTD) {
                throw new Unreadable("Reply_doctype");
            }
            harvest.sawName(event == XMLStreamReader.PROCESSING_INSTRUCTION ? reader.getPITarget() : "");
        }
        String name = reader.getLocalName();
        boolean isSession = root.startsWith("…") && name.endsWith(root.substring(1)) && !name.startsWith("Logon");
        if (!name.equals(root) && !isSession) {
            throw new Unreadable("Reply_otherDocument", harvest.clean(Harvest.Kept.WORD, name));
        }
        harvest.start(reader, true);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> harvest.start(reader, false);
                case XMLStreamReader.END_ELEMENT -> harvest.end();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> harvest.text(reader);
                case XMLStreamReader.ENTITY_REFERENCE -> throw new Unreadable("Reply_damaged");
                case XMLStreamReader.PROCESSING_INSTRUCTION -> harvest.sawName(reader.getPITarget());
                default -> {}
            }
        }
        return harvest.root();
    }

    private static Element json(InputStream bytes, String root, Harvest harvest) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            Element document = new Element(root.toLowerCase(Locale.ROOT));
            parts(parser, document, harvest, 0);
            if (parser.nextToken() != null) {
                throw new Unreadable("Reply_damaged");
            }
            if (!root.equals("Error") && document.part("statuscode") != null) {
                throw new Unreadable("Reply_other"); // in JSON no document says what it is
            }
            return document;
        }
    }

    private static void parts(JsonParser parser, Element parent, Harvest harvest, int depth) throws IOException {
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            parser.nextToken();
            value(parser, name, parent, harvest, depth);
        }
    }

    private static void value(JsonParser parser, String name, Element parent, Harvest harvest, int depth)
            throws IOException {
        Harvest.Kept kept = Harvest.Kept.of(name);
        if (kept == null || depth > Harvest.DEEPEST) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, name, parent, harvest, depth + 1);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            parts(parser, harvest.grow(parent, name), harvest, depth + 1);
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            harvest.grow(parent, name).say(harvest.clean(kept, parser.getText()));
        }
    }
}

package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.http.Wire.Unreadable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The parts of one document that are kept while it goes by, within limits that no honest document meets. */
final class Harvest {

    /** Levels of parts that are kept; a machine of a plan is on the fifth. */
    static final int DEEPEST = 12;

    /** Parts: {@link Limits#MACHINES} with all that is kept of each, and as much again. */
    private static final int MOST_PARTS = 250_000;

    /** Characters in all parts; 8 MB at most. */
    private static final int MOST_CHARACTERS = 8 << 20;

    /** Different names: a parser keeps a table of them. Veeam's schema has some hundred for a plan. */
    private static final int MOST_NAMES = 2_000;

    private final Secrets secrets;
    private final Set<String> names = new HashSet<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<Kept> kinds = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private Element root;
    private int skipped;
    private int grown;
    private long characters;

    Harvest(Secrets secrets) {
        this.secrets = secrets;
    }

    Element root() {
        return root;
    }

    void start(XMLStreamReader reader, boolean isRoot) throws Unreadable {
        sawName(reader.getLocalName());
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            sawName(reader.getNamespacePrefix(i));
        }
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        Kept kind = isRoot ? Kept.HOLDER : Kept.of(name);
        if (skipped > 0 || kind == null || open.size() > DEEPEST) {
            skipped++;
            for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
                sawName(reader.getAttributeLocalName(i));
            }
            return;
        }
        Element element = isRoot ? new Element(name) : grow(open.peek(), name);
        root = isRoot ? element : root;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            sawName(reader.getAttributeLocalName(i));
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            if (Kept.of(attribute) != null) {
                grow(element, attribute).say(clean(Kept.of(attribute), reader.getAttributeValue(i)));
            }
        }
        open.push(element);
        kinds.push(kind);
        words.setLength(0);
    }

    void text(XMLStreamReader reader) {
        int room = Kept.RAW - words.length();
        if (skipped == 0 && !open.isEmpty() && room > 0 && kinds.peek() != Kept.HOLDER) {
            words.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        }
    }

    void end() throws Unreadable {
        if (skipped > 0) {
            skipped--;
            return;
        }
        Element element = open.pop();
        Kept kind = kinds.pop();
        if (kind != Kept.HOLDER) {
            element.say(clean(kind, words.toString()));
        }
        words.setLength(0);
    }

    /** A new part of the parent. */
    Element grow(Element parent, String name) throws Unreadable {
        if (++grown > MOST_PARTS) {
            throw new Unreadable("Reply_tooMany");
        }
        Element part = new Element(name.intern());
        parent.add(part);
        return part;
    }

    String clean(Kept kind, String raw) throws Unreadable {
        String clean = kind.clean(raw.length() > Kept.RAW ? raw.substring(0, Kept.RAW) : raw, secrets);
        characters += clean == null ? 0 : clean.length();
        if (characters > MOST_CHARACTERS) {
            throw new Unreadable("Reply_tooMany");
        }
        return clean;
    }

    void sawName(String name) throws Unreadable {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw new Unreadable("Reply_other");
        }
    }

    /** Which parts of documents are of use, and how much of their text. The one place where a server's text becomes ours. */
    enum Kept {
        /** Only holds other parts. */
        HOLDER(0),
        /** Blanks round it are no part of it, as of an id. */
        WORD(Limits.WORD),
        ID(Limits.ID),
        HREF(Limits.HREF),
        NAME(Limits.NAME),
        MESSAGE(Limits.MESSAGE);

        /** Characters of a text that are looked through for secrets; what comes after is dropped as it comes. */
        static final int RAW = 16 * 1024;

        private static final Map<String, Kept> BY_NAME = new HashMap<>();

        static {
            HOLDER.are(
                    "links link tasks task refs ref entityreferences includes failoverplaninfo cloudfailoverplaninfo");
            HOLDER.are("failoveredvms failoveredvm cloudfailoverplanvms cloudfailoverplanvm cloudfailoveredvms");
            HOLDER.are("cloudfailoveredvm cloudfailovertasks cloudfailovertask supportedversions supportedversion");
            WORD.are("state result operation progress jobtype creationtimeutc endtimeutc order statuscode success");
            WORD.are("credentialsneeded confirmationneeded rel type");
            ID.are("taskid uid sessionid");
            HREF.are("href");
            NAME.are("name displayname vmname tenantname username");
            MESSAGE.are("message failuremessage firstchanceexceptionmessage");
        }

        private final int most;

        Kept(int most) {
            this.most = most;
        }

        private void are(String names) {
            for (String name : names.split(" ")) {
                BY_NAME.put(name, this);
            }
        }

        /**
         * @param name in lower case
         * @return null if it is of no use
         */
        static Kept of(String name) {
            return BY_NAME.get(name);
        }

        /**
         * The text as it may be printed, matched and kept: without secrets, clean, and cut.
         *
         * @param raw the first {@link #RAW} characters
         */
        String clean(String raw, Secrets secrets) {
            if (most == 0) {
                return null;
            }
            String hidden = secrets.hide(raw);
            if (raw.length() >= RAW) { // half a secret may stand at the end
                hidden = hidden.substring(0, Math.max(0, hidden.length() - secrets.longest()));
            }
            return Limits.cut(PlainText.of(this == NAME ? hidden : hidden.strip()), most);
        }
    }
}

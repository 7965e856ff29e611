package io.jenkins.plugins.veeam.simulator.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes a {@link Document} as XML in Veeam's namespace. */
public final class Xml {
    private static final String NAMESPACE = "http://www.veeam.com/ent/v1.0";

    /** Null: the order in which the document was built. */
    private final Random order;

    /** Each element on a line of its own. */
    private final boolean indented;

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Xml(Random order, boolean indented) {
        this.order = order;
        this.indented = indented;
    }

    public static String of(Document document) {
        return new Xml(null, false).write(document);
    }

    public static String indented(Document document) {
        return new Xml(null, true).write(document);
    }

    /** Attributes and elements in an order of chance: no order was ever promised. */
    public static String inAnyOrder(Document document, Random chance) {
        return new Xml(chance, false).write(document);
    }

    private String write(Document document) {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        element(document, true);
        return out.toString();
    }

    private void element(Document document, boolean root) {
        line();
        out.append('<').append(document.name());
        List<Document.Attribute> attributes = new ArrayList<>(document.attributes());
        if (root) {
            attributes.add(0, new Document.Attribute("xmlns", NAMESPACE));
        }
        for (Document.Attribute attribute : ordered(attributes)) {
            if (attribute.value() != null) {
                out.append(' ').append(attribute.name()).append("=\"");
                out.append(escape(attribute.value().toString())).append('"');
            }
        }
        if (document.parts().isEmpty()) {
            out.append(" />");
            return;
        }
        out.append('>');
        depth++;
        ordered(document.parts()).forEach(this::part);
        depth--;
        line();
        out.append("</").append(document.name()).append('>');
    }

    private void line() {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void part(Document.Part part) {
        if (part instanceof Document.Value value) {
            value(value);
        } else if (part instanceof Document.Single single) {
            element(single.document(), false);
        } else if (part instanceof Document.Repeated repeated) {
            repeated.documents().forEach(each -> element(each, false));
        } else if (part instanceof Document.Wrapped wrapped) {
            list(wrapped.plural(), () -> ordered(wrapped.documents()).forEach(each -> element(each, false)));
        } else if (part instanceof Document.Texts texts) {
            list(texts.plural(), () -> texts.texts().forEach(text -> value(new Document.Value(texts.name(), text))));
        }
    }

    private void list(String name, Runnable elements) {
        line();
        out.append('<').append(name).append('>');
        depth++;
        elements.run();
        depth--;
        line();
        out.append("</").append(name).append('>');
    }

    private void value(Document.Value value) {
        if (value.value() != null) {
            line();
            out.append('<').append(value.name()).append('>');
            out.append(escape(value.value().toString()));
            out.append("</").append(value.name()).append('>');
        }
    }

    private <T> List<T> ordered(List<T> list) {
        if (order == null) {
            return list;
        }
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }

    /** Line breaks as references too, or a parser would make spaces of those in attributes. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0 has no way to say U+0007, not even as a reference. */
    private static boolean allowed(int c) {
        return c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
    }
}

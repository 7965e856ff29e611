package io.jenkins.plugins.veeam.simulator.markup;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Writes a {@link Document} as JSON the way Enterprise Manager does: PascalCase, attributes among the fields. */
public final class Json {
    private static final Collector<CharSequence, ?, String> ARRAY = Collectors.joining(",", "[", "]");

    private Json() {}

    public static String of(Document document) {
        StringJoiner fields = new StringJoiner(",", "{", "}");
        for (Document.Part part : document.parts()) {
            fields.add(field(part));
        }
        for (Document.Attribute attribute : document.attributes()) {
            fields.add(field(attribute.name(), scalar(attribute.value())));
        }
        return fields.toString();
    }

    private static String field(Document.Part part) {
        if (part instanceof Document.Value value) {
            return field(value.name(), scalar(value.value()));
        }
        if (part instanceof Document.Single single) {
            return field(single.document().name(), of(single.document()));
        }
        if (part instanceof Document.Repeated repeated) {
            return field(repeated.plural(), array(repeated.documents()));
        }
        if (part instanceof Document.Texts texts) {
            return field(
                    texts.plural(), texts.texts().stream().map(Json::quoted).collect(ARRAY));
        }
        Document.Wrapped wrapped = (Document.Wrapped) part;
        return field(wrapped.plural(), array(wrapped.documents()));
    }

    private static String field(String name, String value) {
        return quoted(name) + ":" + value;
    }

    private static String array(List<Document> documents) {
        StringJoiner elements = new StringJoiner(",", "[", "]");
        documents.forEach(each -> elements.add(of(each)));
        return elements.toString();
    }

    private static String scalar(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return String.valueOf(value);
        }
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}

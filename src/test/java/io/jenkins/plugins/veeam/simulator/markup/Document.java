package io.jenkins.plugins.veeam.simulator.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A resource as Enterprise Manager would send it, before anybody has decided between XML and JSON.
 *
 * <p>The two differ in more than their brackets: JSON knows no attributes (they become fields), and a repeated element
 * becomes an array under its plural ({@code <Tasks><Task/></Tasks>} is {@code {"Tasks":[{…}]}}).
 */
public final class Document {

    /** A name and a String, Boolean, Number or null; null is left out of XML and is {@code null} in JSON. */
    record Attribute(String name, Object value) {}

    /** An element below this one. */
    sealed interface Part permits Value, Single, Repeated, Wrapped, Texts {}

    /** {@code <TaskId>task-1</TaskId>}. */
    record Value(String name, Object value) implements Part {}

    /** {@code <Result>…</Result>}. */
    record Single(Document document) implements Part {}

    /** {@code <Task/><Task/>}, in JSON {@code "Tasks":[…]}. */
    record Repeated(String plural, List<Document> documents) implements Part {}

    /** {@code <Links><Link/></Links>}, in JSON {@code "Links":[…]}. */
    record Wrapped(String plural, List<Document> documents) implements Part {}

    /** {@code <Folders><Path>a</Path></Folders>}, in JSON {@code "Folders":["a"]}. */
    record Texts(String plural, String name, List<String> texts) implements Part {}

    private final String name;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private Document(String name) {
        this.name = name;
    }

    public static Document named(String name) {
        return new Document(name);
    }

    public Document attribute(String attribute, Object value) {
        attributes.add(new Attribute(attribute, value));
        return this;
    }

    public Document value(String element, Object value) {
        parts.add(new Value(element, value));
        return this;
    }

    public Document child(Document child) {
        parts.add(new Single(child));
        return this;
    }

    public Document repeated(String plural, List<Document> documents) {
        parts.add(new Repeated(plural, List.copyOf(documents)));
        return this;
    }

    public Document wrapped(String plural, List<Document> documents) {
        parts.add(new Wrapped(plural, List.copyOf(documents)));
        return this;
    }

    public Document texts(String plural, String element, List<String> texts) {
        parts.add(new Texts(plural, element, List.copyOf(texts)));
        return this;
    }

    /** A copy in which every scalar is what the change makes of its name and value, attributes and elements alike. */
    public Document rewritten(BinaryOperator<Object> change) {
        Document copy = new Document(name);
        attributes.forEach(each -> copy.attribute(each.name(), change.apply(each.name(), each.value())));
        parts.forEach(part -> copy.parts.add(rewritten(part, change)));
        return copy;
    }

    private static Part rewritten(Part part, BinaryOperator<Object> change) {
        if (part instanceof Value value) {
            return new Value(value.name(), change.apply(value.name(), value.value()));
        }
        if (part instanceof Single single) {
            return new Single(single.document().rewritten(change));
        }
        if (part instanceof Repeated repeated) {
            return new Repeated(repeated.plural(), rewritten(repeated.documents(), change));
        }
        if (part instanceof Wrapped wrapped) {
            return new Wrapped(wrapped.plural(), rewritten(wrapped.documents(), change));
        }
        return part;
    }

    private static List<Document> rewritten(List<Document> documents, BinaryOperator<Object> change) {
        return documents.stream().map(each -> each.rewritten(change)).toList();
    }

    String name() {
        return name;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    List<Part> parts() {
        return parts;
    }
}

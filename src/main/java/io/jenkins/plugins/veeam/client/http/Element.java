package io.jenkins.plugins.veeam.client.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A part of a document, in XML or JSON: what {@link Harvest.Kept} lets through, texts already clean. Attributes are parts too. */
final class Element {

    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "1", true, "false", false, "0", false);

    private final String name;
    /** Null if there is none. */
    private String text;

    private List<Element> parts = List.of();

    /** @param name in lower case */
    Element(String name) {
        this.name = name;
    }

    void say(String words) {
        text = words == null || words.isEmpty() ? null : words;
    }

    void add(Element part) {
        if (parts.isEmpty()) {
            parts = new ArrayList<>(4); // there can be many of us
        }
        parts.add(part);
    }

    /** The first part of that name, or null. */
    Element part(String wanted) {
        for (Element part : parts) {
            if (part.name.equals(wanted)) {
                return part;
            }
        }
        return null;
    }

    /** What the first part of that name says, or null. */
    String text(String wanted) {
        Element part = part(wanted);
        return part == null ? null : part.text;
    }

    /** Whether it says that; null if it doesn't say. {@code 1} and {@code 0} are booleans in XML Schema. */
    Boolean flag(String wanted) {
        return FLAGS.get(String.valueOf(text(wanted)).toLowerCase(Locale.ROOT));
    }

    /** A whole number up to nine digits; null if it says none. */
    Integer number(String wanted) {
        String word = text(wanted);
        boolean isNumber = word != null && word.length() <= 9 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.valueOf(word) : null;
    }

    /**
     * The entries of a list. In XML they stand in an element that bears the list's name, in JSON they are the list itself or
     * stand a level deeper, and sometimes an entry bears the name of the list.
     *
     * @param names of the list and of its entries
     */
    List<Element> entries(Set<String> names) {
        List<Element> found = new ArrayList<>();
        collect(names, found);
        return found;
    }

    private void collect(Set<String> names, List<Element> found) {
        for (Element part : parts) {
            if (!names.contains(part.name)) {
                continue;
            }
            if (part.parts.stream().anyMatch(inner -> names.contains(inner.name))) {
                part.collect(names, found);
            } else if (!part.parts.isEmpty()) {
                found.add(part);
            }
        }
    }
}

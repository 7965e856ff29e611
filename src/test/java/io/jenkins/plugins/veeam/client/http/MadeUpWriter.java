package io.jenkins.plugins.veeam.client.http;

import java.util.Locale;
import java.util.Random;

/** Walks along a shape, and writes a document of it. */
final class MadeUpWriter {
    private final Random chance;
    private final String shape;
    private final StringBuilder out;
    private int at;

    MadeUpWriter(Random chance, String shape, int at, StringBuilder out) {
        this.chance = chance;
        this.shape = shape;
        this.at = at;
        this.out = out;
    }

    private String name() {
        int from = at;
        while (Character.isLetter(shape.charAt(at))) {
            at++;
        }
        String name = shape.substring(from, at);
        boolean other = chance.nextInt(30) == 0;
        return other
                ? MadeUpDocument.NAMES[chance.nextInt(MadeUpDocument.NAMES.length)]
                : chance.nextInt(20) == 0 ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** To the bracket that closes this part. */
    void xml() {
        while (shape.charAt(at) != ']') {
            if (shape.charAt(at) == '(') {
                int from = at + 1;
                for (int left = chance.nextInt(chance.nextInt(300) == 0 ? 300 : 4); left >= 0; left--) {
                    at = from;
                    xmlPart();
                }
                at++; // the bracket
            } else if (Character.isLetter(shape.charAt(at))) {
                xmlPart();
            } else {
                at++;
            }
        }
    }

    private void xmlPart() {
        String name = name();
        out.append('<').append(name);
        boolean isLeaf = shape.charAt(at) != '[';
        if (!isLeaf && chance.nextInt(4) == 0) {
            String attribute = MadeUpDocument.NAMES[chance.nextInt(MadeUpDocument.NAMES.length)];
            out.append(' ').append(attribute).append("=\"").append(word()).append('"');
        }
        out.append('>');
        if (!isLeaf) {
            at++;
            xml();
            at++;
        } else {
            out.append(word());
        }
        out.append("</").append(name).append('>');
    }

    private String word() {
        return MadeUpDocument.word(chance).replace("&", "&amp;").replace("<", "&lt;");
    }

    void json() {
        String comma = "";
        while (shape.charAt(at) != ']') {
            boolean repeats = shape.charAt(at) == '(';
            at += repeats || !Character.isLetter(shape.charAt(at)) ? 1 : 0;
            if (!Character.isLetter(shape.charAt(at))) {
                continue;
            }
            int from = at;
            out.append(comma).append('"').append(name()).append("\":").append(repeats ? "[" : "");
            value();
            for (int left = repeats ? chance.nextInt(chance.nextInt(300) == 0 ? 300 : 4) : 0; left > 0; left--) {
                at = from;
                name();
                out.append(',');
                value();
            }
            out.append(repeats ? "]" : "");
            comma = ",";
        }
    }

    private void value() {
        if (shape.charAt(at) == '[') {
            at++;
            out.append('{');
            json();
            out.append('}');
            at++;
        } else {
            String word = MadeUpDocument.word(chance).replace("\n", "\\n").replace("\u001B", "\\u001b");
            out.append(chance.nextInt(5) == 0 ? String.valueOf(chance.nextInt(3)) : '"' + word + '"');
        }
    }
}

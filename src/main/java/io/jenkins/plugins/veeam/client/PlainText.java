package io.jenkins.plugins.veeam.client;

/** Text from a server or a person is untrusted: as it comes out of here a line stays one line, and is just text. */
public final class PlainText {

    private PlainText() {}

    /** Replaces what could end a line, hide text, turn it round or carry a console note. */
    public static String of(String untrusted) {
        StringBuilder clean = new StringBuilder(untrusted.length());
        untrusted.codePoints().forEach(c -> clean.appendCodePoint(isPlain(c) ? c : '?'));
        return clean.toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}

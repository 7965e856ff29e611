package io.jenkins.plugins.veeam;

import hudson.console.ModelHyperlinkNote;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.operation.Line;

/** The one place that prints. Text from the server is untrusted, so a line stays one line, and is just text. */
final class BuildLog {

    private static final String PREFIX = "[Veeam] ";

    private final TaskListener listener;

    BuildLog(TaskListener listener) {
        this.listener = listener;
    }

    void print(Line line) {
        listener.getLogger().println(PREFIX + clean(line.toString()));
    }

    /** Leads the reader to another build. */
    void printLink(Run<?, ?> build) {
        String link = ModelHyperlinkNote.encodeTo('/' + build.getUrl(), clean(build.getFullDisplayName()));
        listener.getLogger().println(PREFIX + Messages.Lock_see(link));
    }

    /** Replaces what could end a line, hide text, turn it round or carry a console note. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isPlain(c) ? c : '?'));
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

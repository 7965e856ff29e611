package io.jenkins.plugins.veeam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page about performance: its words are written by hand, its figures stand between marks and are replaced. */
final class Page {

    private final Path file;
    private String text;

    Page(Path file) throws IOException {
        this.file = file;
        this.text = Files.readString(file);
    }

    /** @param name of the marks {@code <!-- name -->} and {@code <!-- /name -->} around it */
    Page replace(String name, String content) {
        String begin = "<!-- " + name + " -->";
        String end = "<!-- /" + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no marks for " + name);
        }
        text = text.substring(0, from + begin.length()) + "\n\n" + content.strip() + "\n\n" + text.substring(to);
        return this;
    }

    void write() throws IOException {
        Files.writeString(file, text);
    }
}

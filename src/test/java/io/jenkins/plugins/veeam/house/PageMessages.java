package io.jenkins.plugins.veeam.house;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sentences of {@code Messages.properties} as pages quote them: with … for what differs from build to build. */
public final class PageMessages {

    private static final Path FILE = Path.of("src/main/resources/io/jenkins/plugins/veeam/Messages.properties");

    private PageMessages() {}

    /** By their keys. */
    public static SortedMap<String, String> all() throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(FILE, StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        SortedMap<String, String> sentences = new TreeMap<>();
        messages.forEach((key, text) -> sentences.put(key.toString(), asQuoted(text.toString())));
        return sentences;
    }

    private static String asQuoted(String pattern) {
        return pattern.replace("'{'", "{")
                .replace("'}'", "}")
                .replaceAll("\\{\\d}", "…")
                .replace("''", "'");
    }
}

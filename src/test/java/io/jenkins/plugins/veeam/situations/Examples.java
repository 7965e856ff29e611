package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code docs} shows people to use as it is. */
public final class Examples {

    public static final Path FOLDER = Path.of("docs/examples");

    private static final Pattern GROOVY = Pattern.compile("```groovy\\R(.*?)```", Pattern.DOTALL);

    private Examples() {}

    public static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).toList();
        }
    }

    /** {@code several-plans.Jenkinsfile} is run by {@code severalPlans}. */
    public static String testOf(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        return Pattern.compile("-(.)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** The file that a test runs; null where there is none. */
    public static String of(String test) throws IOException {
        for (Path file : files()) {
            if (testOf(file).equals(test)) {
                return Files.readString(file);
            }
        }
        return null;
    }

    /** The Jenkinsfiles on a page. */
    public static List<String> blocks(String page) throws IOException {
        List<String> blocks = GROOVY.matcher(Files.readString(Path.of(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).as(page).isNotEmpty();
        return blocks;
    }

    /** As in the file, but for one thing that a test can't wait for or has to go wrong. */
    public static String replaced(String script, String old, String by) {
        assertThat(script).contains(old);
        return script.replace(old, by);
    }
}

package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextTest {
    private static final String HOME = "src/main/java/io/jenkins/plugins/veeam";

    /** A word with an underscore, or the first argument of what takes a key. */
    private static final Pattern KEY = Pattern.compile(
            "\"([A-Z][A-Za-z]*_[A-Za-z0-9]+)\"|(?:Text|Line)\\.of\\(\\s*\"(\\w+)\"|say\\(now, \"(\\w+)\"");

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("io.jenkins.plugins.veeam.Messages");

    /** Both build files run tests, in different folders. */
    private static Path home() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve(HOME))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> keys() {
        try (Stream<Path> files = Files.walk(home())) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KEY.matcher(read(file)).results())
                    .map(TextTest::word)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(MatchResult match) {
        return Stream.of(1, 2, 3)
                .map(match::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everySentenceThatIsSpokenExists() {
        TreeSet<String> keys = new TreeSet<>();
        keys().filter(key -> !key.endsWith("_")).forEach(keys::add); // a verdict's word is put together
        assertThat(keys).hasSizeGreaterThan(60).contains("Reply_html", "LoggedOff", "Outcome_UNKNOWN");
        assertThat(MESSAGES.keySet()).containsAll(keys);
    }

    static List<String> messages() {
        return Collections.list(MESSAGES.getKeys());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everySentenceComesOutAsWritten(String key) {
        String pattern = MESSAGES.getString(key);
        if (pattern.contains("'{'")) {
            return; // a brace that is meant: the form's own words
        }
        assertThat(pattern.replace("''", "")).doesNotContain("'");
        String expected = pattern.replace("''", "'").replaceAll("\\{(\\d)\\}", "<$1>");
        assertThat(Text.of(key, "<0>", "<1>", "<2>", "<3>")).isEqualTo(expected).doesNotContain("{", "}");
    }

    @Test
    void argumentsAreTakenAsTheyAre() {
        assertThat(Text.of("SessionLost_noTask", "it's {1}", null))
                .isEqualTo("it's {1} no longer knows the logon session's task (null).");
    }

    @Test
    void numbersHaveNoSeparatorsWhereverJenkinsRuns() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Text.of("Reply_tooLarge", 1 << 20)).isEqualTo("more than 1048576 bytes");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSentenceThatDoesNotExistIsOurBug() {
        assertThatThrownBy(() -> Text.of("No_such")).isInstanceOf(MissingResourceException.class);
    }
}

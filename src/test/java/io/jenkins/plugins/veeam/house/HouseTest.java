package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of sources. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern REGEX = Pattern.compile(
            "(?:Pattern\\.compile|matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)+)\"");

    private static List<Path> sources(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void noClassIsLong() throws Exception {
        List<Path> sources = sources(Path.of("src")); // tests too
        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(sources)
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(200));
    }

    @Test
    void mostClassesAreShort() throws Exception {
        List<Integer> lines = sources(SOURCES).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(HouseTest::lines)
                .sorted()
                .toList();
        assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(60);
    }

    /** A page names a test by its class, without the room. */
    @Test
    void noTwoTestClassesBearTheSameName() throws Exception {
        assertThat(TestClasses.all().stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java")))
                .doesNotHaveDuplicates();
    }

    /** Text from outside is matched; with one such repetition, last or possessive, a match takes no more steps than the text is long. */
    @Test
    void noRegularExpressionCanGoBack() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path file : sources(SOURCES)) {
            REGEX.matcher(Files.readString(file)).results().forEach(call -> found.add(call.group(1)));
        }
        assertThat(found).hasSizeGreaterThan(5);
        assertThat(found)
                .map(regex -> regex.replaceAll("[*+]\\+|\\\\.", ""))
                .allSatisfy(regex -> assertThat(regex).doesNotContainPattern("[*+][^)]|,}[^)]|[*+]\\)[*+{]"));
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRoomSaysWhatMayNotComeIn() throws Exception {
        for (String room : ArchitecturePicture.read().rooms().values()) {
            Path info = SOURCES.resolve(room.replace('.', '/')).resolve("package-info.java");
            assertThat(Files.readString(info).replaceAll("\\s[*\\s]*", " ")).contains("may not come in: ");
        }
    }
}

package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/security.md} name tests that exist, and the screens of {@code docs/configuration.md} are there. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`([A-Za-z.]+#[A-Za-z0-9]+)`");

    private static List<String[]> attacks() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("docs/security.md"))) {
            return lines.dropWhile(line -> !line.startsWith("| Attacker"))
                    .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| Attacker"))
                    .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|"))
                    .toList();
        }
    }

    @Test
    void everyAttackHasAnAnswerAndATestThatExists() throws Exception {
        assertThat(attacks()).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(List.of(row)).as(row[1]).noneMatch(String::isBlank);
            List<String> tests =
                    TEST.matcher(row[3]).results().map(test -> test.group(1)).toList();
            assertThat(tests).as(row[1]).isNotEmpty();
            for (String test : tests) {
                ReliabilityPageTest.assertIsTest(test);
            }
        });
    }

    @Test
    void everyScreenIsThereAndSmall() throws Exception {
        List<Path> images = Pattern.compile("\\]\\((images/[^)]+)\\)")
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .map(image -> Path.of("docs").resolve(image.group(1)))
                .toList();
        assertThat(images)
                .hasSizeGreaterThan(4)
                .allSatisfy(image -> assertThat(image).exists());
        long bytes = 0;
        for (Path image : images) {
            bytes += Files.size(image);
        }
        assertThat(bytes).isLessThan(1_000_000);
    }
}

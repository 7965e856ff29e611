package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/security.md} names tests that exist, and the screens of {@code docs/configuration.md} are there. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`([A-Za-z.]+#[A-Za-z0-9]+)`");

    private static List<String[]> threats() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("docs/security.md"))) {
            return lines.dropWhile(line -> !line.startsWith("| Threat"))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|"))
                    .toList();
        }
    }

    @Test
    void everyThreatHasADefenceAndATestThatExists() throws Exception {
        assertThat(threats()).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row).hasSize(3);
            assertThat(row[1]).as(row[0]).isNotBlank();
            List<String> tests =
                    TEST.matcher(row[2]).results().map(test -> test.group(1)).toList();
            assertThat(tests).as(row[0]).isNotEmpty();
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

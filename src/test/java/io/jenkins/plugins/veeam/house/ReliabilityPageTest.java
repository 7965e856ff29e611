package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The tables of {@code docs/reliability.md} say what the plugin says, and name tests that exist. */
class ReliabilityPageTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Situation, what the plugin does, what the build says, tests. */
    private static final List<String[]> ROWS = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("docs/reliability.md"))) {
            lines.filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| Situation"))
                    .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|"))
                    .forEach(ROWS::add);
        }
    }

    private static Stream<String> code(String cell) {
        return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1));
    }

    @Test
    void tablesAreRead() {
        assertThat(ROWS)
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(row).hasSize(4));
    }

    @Test
    void everyRowNamesTestsThatExist() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row[3]).as(row[0]).contains("#");
            assertThat(code(row[3])).allSatisfy(ReliabilityPageTest::assertIsTest);
        });
    }

    static void assertIsTest(String name) throws Exception {
        String[] parts = name.split("#");
        assertThat(Arrays.stream(TestClasses.named(parts[0]).getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class)
                                || method.isAnnotationPresent(ParameterizedTest.class))
                        .map(Method::getName))
                .as(name)
                .contains(parts[1]);
    }

    @Test
    void everySentenceIsOneOfThePlugins() throws Exception {
        assertThat(ROWS.stream().flatMap(row -> code(row[2])))
                .hasSizeGreaterThan(30)
                .allSatisfy(sentence -> assertThat(PageMessages.all().values())
                        .as(sentence)
                        .anySatisfy(message -> assertThat(message).contains(sentence)));
    }
}

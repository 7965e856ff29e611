package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.situations.DrillExamplesTest;
import io.jenkins.plugins.veeam.situations.Examples;
import io.jenkins.plugins.veeam.situations.ExamplesTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages lead somewhere, name commands that exist, and list what there is. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TARGET = Pattern.compile("\\bmake ([a-z]+)\\b(?! sure)");

    private static final Pattern CODE = Pattern.compile("(?m)^    .*$|`[^`\\n]+`");
    private static final Pattern LOG = Pattern.compile("(?m)^ *\\[Veeam] (.*)$");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> roots = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(roots, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @Test
    void linksLeadSomewhere() throws Exception {
        assertThat(pages()).hasSizeGreaterThan(15);
        for (Path page : pages()) {
            assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                    .as(page.toString())
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    @Test
    void makeTargetsExist() throws Exception {
        String makefile = Files.readString(Path.of("Makefile"));
        List<String> named = pages().stream()
                .flatMap(page -> code(page).stream())
                .flatMap(code -> TARGET.matcher(code).results().map(target -> target.group(1)))
                .toList();
        assertThat(named)
                .contains("demo", "test")
                .allSatisfy(target -> assertThat(makefile).containsPattern("(?m)^" + target + ":"));
    }

    /** Indented lines, and what stands between back quotes. */
    private static List<String> code(Path page) {
        return CODE.matcher(text(page)).results().map(code -> code.group()).toList();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyDecisionIsListed() throws Exception {
        String list = Files.readString(Path.of("docs/decisions/README.md"));
        try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"))) {
            assertThat(decisions.filter(file -> !file.endsWith("README.md")))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> {
                        assertThat(list).contains("](" + file.getFileName() + ")");
                        assertThat(file.getFileName().toString()).matches("\\d{4}-[a-z0-9.-]+\\.md");
                        assertThat(Files.readString(file))
                                .contains("**Situation.**", "**Decision.**", "**Instead of**");
                    });
        }
    }

    @Test
    void everyExampleHasATestAndIsListed() throws Exception {
        List<String> tests = Stream.<Class<?>>of(ExamplesTest.class, DrillExamplesTest.class)
                .flatMap(runs -> Arrays.stream(runs.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
        String list = Files.readString(Examples.FOLDER.resolve("README.md"));
        assertThat(Examples.files()).hasSizeGreaterThan(5).allSatisfy(file -> {
            assertThat(tests).contains(Examples.testOf(file));
            assertThat(list).contains("](" + file.getFileName() + ")");
        });
    }

    /** Lines of a build log on a page are such as a build prints today. */
    @Test
    void linesOfBuildLogsAreOurs() throws Exception {
        List<Pattern> ours = PageMessages.all().values().stream()
                .filter(message -> message.matches(".*[a-zA-Z].*"))
                .map(message -> Pattern.compile(Arrays.stream(message.split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"))))
                .toList();
        Pattern state = Pattern.compile("task-\\d+ [A-Z]\\w+");
        List<String> lines = pages().stream()
                .flatMap(page -> LOG.matcher(text(page)).results().map(line -> line.group(1)))
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(ours)
                        .anySatisfy(pattern -> assertThat(state.matcher(line).matches()
                                        || pattern.matcher(line).matches())
                                .isTrue()));
    }
}

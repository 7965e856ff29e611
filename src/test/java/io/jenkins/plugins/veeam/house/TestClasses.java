package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The test classes by their names, whatever room they live in: the pages name them so. */
final class TestClasses {

    private static final Path ROOT = Path.of("src/test/java");

    private TestClasses() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** @param name its simple name; a room before it is for readers */
    static Class<?> named(String name) throws IOException, ClassNotFoundException {
        String file = name.substring(name.lastIndexOf('.') + 1) + ".java";
        List<Path> found = all().stream().filter(path -> path.endsWith(file)).toList();
        assertThat(found).as(name).hasSize(1);
        String path = ROOT.relativize(found.get(0)).toString();
        return Class.forName(
                path.substring(0, path.length() - ".java".length()).replace(java.io.File.separatorChar, '.'));
    }
}

package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/troubleshooting.md} explains each message that a user can meet, in its present words, and no other. */
class TroubleshootingPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| <a id=\"(\\w+)\"></a>`(.*?)` \\| (.+) \\|$");

    /** Names of things, which explain themselves where they stand. */
    private static final Pattern NAME = Pattern.compile(
            ".*_displayName|Field_.*|Kind_.*|OnAbort_(STOP|LEAVE)|Server_theOnlyOne|NodeMark_label|Verdict_(?!ABANDONED).*");

    @Test
    void everyMessageIsExplainedInItsPresentWords() throws Exception {
        SortedMap<String, String> explained = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("docs/troubleshooting.md")))
                .results()
                .forEach(row -> explained.put(row.group(1), row.group(2)));
        SortedMap<String, String> said = PageMessages.all();
        said.keySet().removeIf(key -> NAME.matcher(key).matches());
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(explained)
                .as("the rows of docs/troubleshooting.md: | <a id=\"key\"></a>`message` | what it means, what to do |")
                .isEqualTo(said);
    }
}

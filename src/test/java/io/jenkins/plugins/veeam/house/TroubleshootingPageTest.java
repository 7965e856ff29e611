package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/troubleshooting.md} explains each message that a user can meet, in its present words, and no other. */
class TroubleshootingPageTest {

    /** The message's first sentence is the heading, the rest of it a quote, and then comes what it means. */
    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^### <a id=\"(?<key>\\w+)\"></a>`(?<first>.*)`\\n\\n(?:> `(?<rest>.*)`\\n\\n)?(?<meaning>[^#>\\n].*)$");

    /** Names of things, which explain themselves where they stand. */
    private static final Pattern NAME = Pattern.compile(
            ".*_displayName|Field_.*|Kind_.*|OnAbort_(STOP|LEAVE)|Server_theOnlyOne|NodeMark_label|Verdict_(?!ABANDONED).*"
                    + "|Expected_.*|Operation_.*|PlanKind_.*|Names_more|Status_(since|nextLook|asked|notAsked|outage)"
                    + "|Estimate_last(Few)?|Session_notRead|PlanName_ended|Lock_notInTime|Disk_slow");

    private record Entry(String key, String message, String meaning) {}

    private static List<Entry> entries() throws IOException {
        return ENTRY.matcher(Files.readString(Path.of("docs/troubleshooting.md")))
                .results()
                .map(entry -> new Entry(
                        entry.group(1),
                        entry.group(3) == null ? entry.group(2) : entry.group(2) + " " + entry.group(3),
                        entry.group(4)))
                .toList();
    }

    @Test
    void everyMessageIsExplainedInItsPresentWords() throws Exception {
        SortedMap<String, String> explained = new TreeMap<>();
        entries().forEach(entry -> explained.put(entry.key(), entry.message()));
        SortedMap<String, String> said = PageMessages.all();
        said.keySet().removeIf(key -> NAME.matcher(key).matches());
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(explained)
                .as(
                        "docs/troubleshooting.md: ### <a id=\"key\"></a>`first sentence`, > `the rest`, what it means and what to do")
                .isEqualTo(said);
    }

    @Test
    void everyExplanationIsShort() throws Exception {
        assertThat(entries())
                .allSatisfy(entry -> assertThat(entry.meaning()).as(entry.key()).hasSizeBetween(10, 420));
    }

    @Test
    void whatSendsPeopleToTheConsoleSaysWhereToLook() throws Exception {
        assertThat(Files.readString(Path.of("docs/troubleshooting.md"))).contains("<a id=\"look\"></a>");
        assertThat(entries().stream().filter(entry -> (entry.message() + entry.meaning()).contains("Veeam console")))
                .hasSizeGreaterThan(10)
                .allSatisfy(entry -> assertThat(entry.meaning()).as(entry.key()).contains("(#look)"));
    }
}

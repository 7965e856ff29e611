package io.jenkins.plugins.veeam.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names in what is saved are a format: what one version wrote, every later one reads. Files like {@code journal-1.json} are never edited. */
class SavedFormatTest {

    @TempDir
    private Path build;

    private Journal journal;
    private Path file;
    private String golden;

    @BeforeEach
    void savedByVersion1() throws Exception {
        journal = new Journal(build, "12");
        file = build.resolve("veeam-operation-12.json");
        golden = golden("journal-1.json");
        Files.writeString(file, golden);
    }

    private static String golden(String name) throws Exception {
        try (InputStream saved = SavedFormatTest.class.getResourceAsStream(name)) {
            return new String(saved.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void whatVersion1WroteIsReadAndWrittenInTheSameWords() throws Exception {
        journal.write(journal.read());
        assertThat(json(Files.readString(file))).isEqualTo(json(golden));
    }

    @Test
    void whatVersion1WroteOfPlansAndOfRefusalsIsReadAndWrittenInTheSameWords() throws Exception {
        assertSame("plan-1.json", PlanFile.Content.class);
        assertSame("refusal-1.json", Refusal.class);
    }

    private void assertSame(String name, Class<?> type) throws Exception {
        Files.writeString(file, golden(name));
        Saved.write(file, Saved.read(file, type));
        assertThat(json(Files.readString(file))).isEqualTo(json(golden(name)));
    }

    @Test
    void lineOfTheHistoryIsReadAndWrittenInTheSameWords() {
        History.Entry entry = new History.Entry(7, "step-1");
        assertThat(History.Entry.of("7 step-1")).contains(entry);
        assertThat(entry.line()).isEqualTo("7 step-1");
        assertThat(History.Entry.of("7 ")).as("half a line").isEmpty();
    }

    @Test
    void everythingThatIsSavedStandsInTheFile() throws Exception {
        List<String> fields = Arrays.stream(Progress.class.getDeclaredFields())
                .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                .filter(field -> !field.isSynthetic())
                .map(Field::getName)
                .toList();
        assertThat(json(golden).fieldNames()).toIterable().containsAll(fields).hasSize(fields.size() + 1);
    }

    @Test
    void newerVersionIsRefusedInASentence() throws Exception {
        Files.writeString(file, golden.replace("\"version\":1", "\"version\":2"));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(journal::read)
                .withMessage(
                        "The file veeam-operation-12.json was written by a newer version of this plugin: its version is 2,"
                                + " and this plugin reads up to 1. Update the plugin.");
    }

    @Test
    void phaseThatNobodyKnowsIsRefusedInASentence() throws Exception {
        Files.writeString(file, golden.replace("FOLLOW_SESSION", "PONDER"));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(journal::read)
                .withMessageStartingWith("The file veeam-operation-12.json can't be read (")
                .withMessageContaining("PONDER");
    }

    @Test
    void halfAFileIsRefusedInASentence() throws Exception {
        Files.writeString(file, golden.substring(0, 300));
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(journal::read);
    }

    @Test
    void stateThatHasGrownBeyondMeasureIsNotWritten() throws Exception {
        Files.writeString(file, golden.replace("Working 40 %", "x".repeat(Saved.MOST)));
        Progress grown = journal.read();
        Files.writeString(file, golden);
        assertThatIOException().isThrownBy(() -> journal.write(grown)).withMessageContaining("has grown to 8");
        assertThat(json(Files.readString(file))).isEqualTo(json(golden));
    }
}

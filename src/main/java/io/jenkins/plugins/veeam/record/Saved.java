package io.jenkins.plugins.veeam.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How states are written: as JSON with a version, whose names are a format. {@code SavedFormatTest} holds a file of each version. */
final class Saved {

    /** Changes with the meaning or the name of anything that is written; older ones are still read. */
    static final int VERSION = 1;

    /** More than the largest honest state (ten thousand machines) needs; what is larger isn't written. In bytes. */
    static final int MOST = 8 * 1024 * 1024;

    private static final String KEY = "version";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Saved() {}

    static void write(Path file, Object state) throws IOException {
        ObjectNode json = JSON.createObjectNode().put(KEY, VERSION);
        json.setAll((ObjectNode) JSON.valueToTree(state));
        byte[] bytes = JSON.writeValueAsBytes(json);
        if (bytes.length > MOST) {
            throw new IOException(Text.of("Journal_tooLarge", bytes.length));
        }
        SafeFile.write(file, bytes);
    }

    /** @throws IOException with a sentence for people where the file is there, and isn't what this version writes */
    static <T> T read(Path file, Class<T> type) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            JsonNode json = JSON.readTree(bytes);
            int version = json.path(KEY).asInt();
            if (version > VERSION) {
                throw new UnreadableException(Text.of("Journal_newer", file.getFileName(), version, VERSION));
            }
            T state = version == VERSION ? JSON.treeToValue(json, type) : null;
            if (state == null) {
                throw new UnreadableException(Text.of("Journal_unreadable", file.getFileName(), "?"));
            }
            return state;
        } catch (JsonProcessingException e) {
            String why = PlainText.of(e.getOriginalMessage() == null ? "?" : e.getOriginalMessage());
            throw new UnreadableException(
                    Text.of("Journal_unreadable", file.getFileName(), why.substring(0, Math.min(200, why.length()))));
        }
    }
}

package io.jenkins.plugins.veeam.drive.simulation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** A journal's bytes, as the plugin writes them. */
final class Journals {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Journals() {}

    static String bytes(Progress progress) {
        try {
            return JSON.writeValueAsString(progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What another run of Jenkins reads. */
    static Progress readBack(Progress progress) {
        return changed(progress, bytes -> bytes);
    }

    static Progress changed(Progress progress, UnaryOperator<String> change) {
        try {
            return JSON.readValue(change.apply(bytes(progress)), Progress.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

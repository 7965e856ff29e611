package io.jenkins.plugins.veeam.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Where an undo stands, on disk, in the build's directory: a file a step, whole at any moment, and forced to the disk before
 * {@link #write} returns. Pipeline's own state isn't enough: with {@code PERFORMANCE_OPTIMIZED} saving it writes nothing, and a
 * build can resume from a checkpoint that is older than the request.
 */
@Restricted(NoExternalUse.class)
public final class Journal {

    private static final String PREFIX = "veeam-operation-";
    private static final String SUFFIX = ".json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private final String step;

    /** @param step names the step within its build: letters and digits */
    public Journal(Run<?, ?> build, String step) {
        this(build.getRootDir().toPath(), step);
    }

    /** The same, for a build that isn't loaded. */
    public Journal(Path buildDirectory, String step) {
        this.file = buildDirectory.resolve(PREFIX + step + SUFFIX);
        this.step = step;
    }

    /** The journals that a build has so far. */
    public static List<Journal> of(Run<?, ?> build) throws IOException {
        List<Journal> journals = new ArrayList<>();
        try (Stream<Path> files = Files.list(build.getRootDir().toPath())) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .forEach(step -> journals.add(new Journal(build, step)));
        }
        return journals;
    }

    public String step() {
        return step;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public Progress read() throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Progress.class);
    }

    public void write(Progress progress) throws IOException {
        SafeFile.write(file, JSON.writeValueAsBytes(progress));
    }
}

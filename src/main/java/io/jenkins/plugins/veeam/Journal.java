package io.jenkins.plugins.veeam;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Undo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an undo stands, on disk, in the build's directory: a file a step, whole at any moment, and forced to the disk before
 * {@link #write} returns. Pipeline's own state isn't enough: with {@code PERFORMANCE_OPTIMIZED} saving it writes nothing, and a
 * build can resume from a checkpoint that is older than the request.
 */
final class Journal {

    private static final String PREFIX = "veeam-undo-";
    private static final String SUFFIX = ".json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    private Journal(Path file) {
        this.file = file;
    }

    /** @param step names the step within its build: letters and digits */
    Journal(Run<?, ?> build, String step) {
        this(build.getRootDir().toPath(), step);
    }

    /** The same, for a build that isn't loaded. */
    Journal(Path buildDirectory, String step) {
        this(buildDirectory.resolve(PREFIX + step + SUFFIX));
    }

    /** The journals that a build has so far. */
    static List<Journal> of(Run<?, ?> build) throws IOException {
        List<Journal> journals = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(build.getRootDir().toPath(), PREFIX + "*" + SUFFIX)) {
            files.forEach(file -> journals.add(new Journal(file)));
        }
        return journals;
    }

    String step() {
        String name = file.getFileName().toString();
        return name.substring(PREFIX.length(), name.length() - SUFFIX.length());
    }

    boolean exists() {
        return Files.exists(file);
    }

    Undo read() throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Undo.class);
    }

    void write(Undo undo) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(undo));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory();
    }

    /** The new name must be on disk too; Windows can't do that, and keeps names in order by itself. */
    private void forceDirectory() throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}

package io.jenkins.plugins.veeam.record;

import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Where an operation stands, on disk, in the build's directory: a file a step, whole at any moment, and forced to the disk before
 * {@link #write} returns. Pipeline's own state isn't enough: with {@code PERFORMANCE_OPTIMIZED} saving it writes nothing, and a
 * build can resume from a checkpoint that is older than the request.
 */
@Restricted(NoExternalUse.class)
public final class Journal {

    private static final String PREFIX = "veeam-operation-";
    private static final String SUFFIX = ".json";

    /** Asked each time: a job can be moved while it builds, and its builds' directories with it. */
    private final Supplier<Path> buildDirectory;

    private final String step;

    /** @param step names the step within its build: letters and digits */
    public Journal(Run<?, ?> build, String step) {
        this(() -> build.getRootDir().toPath(), step);
    }

    /** The same, for a build that isn't loaded. */
    public Journal(Path buildDirectory, String step) {
        this(() -> buildDirectory, step);
    }

    private Journal(Supplier<Path> buildDirectory, String step) {
        this.buildDirectory = buildDirectory;
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
        journals.removeIf(journal -> !journal.exists());
        return journals;
    }

    /** The journal of one more operation of a build whose steps have no names: it is this one's alone, whoever else asks meanwhile. */
    public static Journal reserve(Run<?, ?> build) throws IOException {
        for (int number = 1; ; number++) {
            Journal journal = new Journal(build, "step-" + number);
            try {
                Files.createFile(journal.file());
                return journal;
            } catch (FileAlreadyExistsException taken) {
                // the next one
            }
        }
    }

    private Path file() {
        return buildDirectory.get().resolve(PREFIX + step + SUFFIX);
    }

    public String step() {
        return step;
    }

    /** Whether anything was written; not where it is only {@linkplain #reserve reserved}. */
    public boolean exists() {
        try {
            return Files.size(file()) > 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** @throws UnreadableException if it is there, and isn't what this version can read */
    public Progress read() throws IOException {
        return Saved.read(file(), Progress.class);
    }

    public void write(Progress progress) throws IOException {
        Saved.write(file(), progress);
    }
}

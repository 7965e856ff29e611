package io.jenkins.plugins.veeam.record;

import hudson.Util;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** What is known of a plan across restarts: who has it, and what operations left; a file in {@code veeam-failover/}. */
@Restricted(NoExternalUse.class)
public final class PlanFile {

    /**
     * Who has the plan, and what earlier operations left.
     *
     * @param plan names a plan and its server
     * @param holder who has it; null if nobody
     * @param left whose tasks may run on, oldest first
     */
    public record Content(String plan, Step holder, List<Left> left) {

        public Content {
            left = left == null ? List.of() : List.copyOf(left);
        }
    }

    /**
     * An operation whose task may run on.
     *
     * @param progress where it stood
     */
    public record Left(Step by, Progress progress) {}

    /**
     * A step of a build.
     *
     * @param build {@link hudson.model.Run#getExternalizableId()}
     */
    public record Step(String build, String step) {}

    private final Path file;

    /** @param plan names a plan and its server */
    public PlanFile(String plan) {
        this(directory().resolve(Util.getDigestOf(plan)));
    }

    private PlanFile(Path file) {
        this.file = file;
    }

    private static Path directory() {
        return Jenkins.get().getRootDir().toPath().resolve("veeam-failover");
    }

    /** Of all that are there and can be read. */
    public static List<String> plans() throws IOException {
        List<String> plans = new ArrayList<>();
        if (Files.isDirectory(directory())) {
            try (Stream<Path> files = Files.list(directory())) {
                for (Path file : files.filter(
                                file -> String.valueOf(file.getFileName()).matches("[0-9a-f]+"))
                        .toList()) {
                    plan(file).ifPresent(plans::add);
                }
            }
        }
        return plans;
    }

    private static Optional<String> plan(Path file) throws IOException {
        try {
            return new PlanFile(file).read().map(Content::plan);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** @throws UnreadableException if it is there, and isn't what this version can read */
    public Optional<Content> read() throws IOException {
        return Files.exists(file) ? Optional.of(Saved.read(file, Content.class)) : Optional.empty();
    }

    public void write(Content content) throws IOException {
        Files.createDirectories(directory());
        Saved.write(file, content);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}

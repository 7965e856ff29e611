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

/** What is known of a plan across restarts: who has it, and what its last operation left; a file in {@code veeam-failover/}. */
@Restricted(NoExternalUse.class)
public final class PlanFile {

    /**
     * Who has the plan, and what the last operation left.
     *
     * @param plan names a plan and its server
     * @param holder who has it; null if nobody
     * @param leftBy whose task may run on; null if nobody's
     * @param left where that operation stood; null with {@code leftBy}
     */
    public record Content(String plan, Step holder, Step leftBy, Progress left) {}

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

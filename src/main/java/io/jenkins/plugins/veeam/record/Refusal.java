package io.jenkins.plugins.veeam.record;

import hudson.model.Run;
import io.jenkins.plugins.veeam.client.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * An operation that was refused for what was entered, on disk beside the journals: it has no journal, since nothing began.
 *
 * @param planId as entered
 * @param server as entered; empty where none was
 * @param why in words
 * @param at when, in milliseconds since 1970
 */
@Restricted(NoExternalUse.class)
public record Refusal(Operation operation, String planId, String server, boolean dryRun, String why, long at) {

    private static final String PREFIX = "veeam-refused-";
    private static final String SUFFIX = ".json";
    /** In characters; an id is shorter, and a build's directory is no place for what somebody pasted. */
    private static final int LONGEST = 1000;

    public Refusal {
        planId = shortened(planId);
        server = shortened(server);
        why = shortened(why);
    }

    private static String shortened(String text) {
        String known = text == null ? "" : text;
        return known.substring(0, Math.min(LONGEST, known.length()));
    }

    /** @param step names the step within its build, see {@link Journal} */
    public void write(Run<?, ?> build, String step) throws IOException {
        Saved.write(file(build.getRootDir().toPath(), step), this);
        if (!dryRun) {
            History.note(build, step);
        }
    }

    private static Path file(Path buildDirectory, String step) {
        return buildDirectory.resolve(PREFIX + step + SUFFIX);
    }

    static boolean exists(Path buildDirectory, String step) {
        return Files.exists(file(buildDirectory, step));
    }

    /** The same for a build that isn't loaded. */
    public static Refusal read(Path buildDirectory, String step) throws IOException {
        return Saved.read(file(buildDirectory, step), Refusal.class);
    }

    /** The steps of a build that were refused. */
    public static List<String> stepsOf(Run<?, ?> build) throws IOException {
        List<String> steps = new ArrayList<>();
        try (Stream<Path> files = Files.list(build.getRootDir().toPath())) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .forEach(steps::add);
        }
        return steps;
    }
}

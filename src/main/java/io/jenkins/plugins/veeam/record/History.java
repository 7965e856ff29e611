package io.jenkins.plugins.veeam.record;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Which builds of a job have done something to a plan: a line an operation, oldest first, in the directory of the builds. It only says where
 * to look, so that a job's page need load no build; what it shows is read from the journals, and goes with the build that is
 * deleted.
 */
@Restricted(NoExternalUse.class)
public final class History {

    private static final Logger LOGGER = Logger.getLogger(History.class.getName());
    private static final Pattern LINE = Pattern.compile("([0-9]{1,9}) ([A-Za-z0-9-]+)");

    /** More than are shown, since builds get deleted. */
    private static final int KEPT = 1000;

    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    private final Path builds;
    private final Path file;

    public History(Job<?, ?> job) {
        builds = job.getBuildDir().toPath();
        file = builds.resolve("veeam-operations");
    }

    /**
     * A step of a build.
     *
     * @param step names it within its build, see {@link Journal}
     */
    public record Entry(int build, String step) {

        /** Empty where a crash left half a line. */
        static Optional<Entry> of(String line) {
            Matcher words = LINE.matcher(line);
            return words.matches()
                    ? Optional.of(new Entry(Integer.parseInt(words.group(1)), words.group(2)))
                    : Optional.empty();
        }

        String line() {
            return build + " " + step;
        }
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Those whose build may since have been deleted among them. */
    public List<Entry> newestFirst() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (exists()) {
            Files.readAllLines(file).forEach(line -> Entry.of(line).ifPresent(entries::add));
        }
        Collections.reverse(entries);
        return entries;
    }

    public Journal journal(Entry entry) {
        return new Journal(directory(entry), entry.step());
    }

    /** Why it was refused, if it has no journal for that; empty also where its build was deleted. */
    public Optional<Refusal> refusal(Entry entry) throws IOException {
        return Refusal.exists(directory(entry), entry.step())
                ? Optional.of(Refusal.read(directory(entry), entry.step()))
                : Optional.empty();
    }

    private Path directory(Entry entry) {
        return builds.resolve(Integer.toString(entry.build()));
    }

    /** Before the operation begins or goes on. It doesn't suffer where this fails; a dry run isn't one. */
    public static void note(Order order, Run<?, ?> build, String step) {
        if (!order.dryRun()) {
            note(build, step);
        }
    }

    static void note(Run<?, ?> build, String step) {
        try {
            new History(build.getParent()).note(new Entry(build.getNumber(), step));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "can't add to the history of " + build.getParent());
        }
    }

    private void note(Entry entry) throws IOException {
        // A lock a file: one job's disk that hangs holds up that job only.
        synchronized (LOCKS.computeIfAbsent(file, any -> new Object())) {
            List<Entry> known = newestFirst();
            if (known.contains(entry)) {
                return;
            }
            if (known.size() >= KEPT) {
                shorten(known);
            }
            // A new line first, too: the last one may be half a line.
            String line = (exists() ? "\n" : "") + entry.line();
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private void shorten(List<Entry> known) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Entry entry : known.subList(0, KEPT / 2)) {
            lines.add(0, entry.line());
        }
        Path fresh = file.resolveSibling("veeam-operations.new");
        Files.writeString(fresh, String.join("\n", lines));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

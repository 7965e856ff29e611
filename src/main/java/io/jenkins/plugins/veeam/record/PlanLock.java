package io.jenkins.plugins.veeam.record;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * One undo per server address and plan at a time. A file names the step that has it, and counts while that step's build is
 * building and its journal not at its end: whatever has resumed so far after a restart, there is no gap.
 */
@Restricted(NoExternalUse.class)
public final class PlanLock {

    private final Path directory;
    private final Path file;
    private final Run<?, ?> build;
    private final String step;

    public PlanLock(Order order, Run<?, ?> build, String step) {
        String plan =
                Util.getDigestOf(order.server().url() + ' ' + order.planId().value());
        this.directory = Jenkins.get().getRootDir().toPath().resolve("veeam-failover");
        this.file = directory.resolve(plan);
        this.build = build;
        this.step = step;
    }

    /** @return null if we have it now, or else the build that has it */
    @CheckForNull
    public Run<?, ?> take() throws IOException {
        synchronized (PlanLock.class) {
            Run<?, ?> holder = holder();
            if (holder == null) {
                Files.createDirectories(directory);
                SafeFile.write(
                        file, (build.getExternalizableId() + '\n' + step + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return holder;
        }
    }

    /** @return the build that has it, unless that is our own step */
    @CheckForNull
    private Run<?, ?> holder() throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() != 2 || lines.equals(List.of(build.getExternalizableId(), step))) {
            return null;
        }
        Run<?, ?> holder = Run.fromExternalizableId(lines.get(0));
        return holder != null && holder.isBuilding() && !hasEnded(new Journal(holder, lines.get(1))) ? holder : null;
    }

    private static boolean hasEnded(Journal journal) throws IOException {
        return journal.exists() && journal.read().phase() == Phase.ENDED;
    }

    public void release() throws IOException {
        synchronized (PlanLock.class) {
            if (Files.exists(file) && Files.readAllLines(file).equals(List.of(build.getExternalizableId(), step))) {
                Files.delete(file);
            }
        }
    }
}

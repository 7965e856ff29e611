package io.jenkins.plugins.veeam;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Undo;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What an undo leaves in Jenkins as it goes on: its journal, its lock, its lines in the build log, its place in the history. */
final class Paperwork {

    private static final Logger LOGGER = Logger.getLogger(Paperwork.class.getName());

    private final Order order;
    private final Run<?, ?> build;
    private final String step;
    private final BuildLog log;
    private final Journal journal;
    private final PlanLock lock;

    /** @param step names the step within its build, see {@link Journal} */
    Paperwork(Order order, Run<?, ?> build, String step, BuildLog log) {
        this.order = order;
        this.build = build;
        this.step = step;
        this.log = log;
        this.journal = new Journal(build, step);
        this.lock = new PlanLock(order, build, step);
    }

    void noteInHistory() {
        UndoHistory.note(order, build, step);
    }

    /** @return why the undo must not be started, or null if it may */
    @CheckForNull
    String refusal() throws IOException {
        return StartGuard.refusal(order, build, lock, log);
    }

    void write(Undo undo) throws IOException {
        journal.write(undo);
    }

    void tell(List<Line> lines) {
        lines.forEach(log::print);
    }

    void release() {
        try {
            lock.release();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "can't release a plan; its file no longer counts when the build ends", e);
        }
    }
}

package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Elapsed;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a driver does, for whoever has to find out why: in the Java log at {@code FINE}, and in a line for the thread dump. */
final class Notes {

    /** The one to record: every request, phase, wait, claim and journal write, with its build and step; never a secret. */
    private static final Logger LOGGER = Logger.getLogger("io.jenkins.plugins.veeam.drive");

    private final Paperwork paperwork;
    private final Machine machine;

    private volatile Phase phase;
    private volatile Moment askedAt;
    /** Null while an answer is waited for. */
    private volatile Moment waitsSince;

    private volatile long waitMillis;
    private volatile int attempt;
    /** Null while all is well. */
    private volatile Throwable lastFault;

    Notes(Paperwork paperwork, Machine machine) {
        this.paperwork = paperwork;
        this.machine = machine;
        this.askedAt = machine.now();
    }

    void asking(Progress progress) {
        attempt = progress.phase() == phase ? attempt + 1 : 1;
        phase = progress.phase();
        askedAt = machine.now();
        waitsSince = null;
        fine(() -> "asks " + phase + ", attempt " + attempt);
    }

    void answered(Throwable fault) {
        lastFault = fault;
        long millis = machine.now().at() - askedAt.at();
        fine(() -> phase + " after " + millis + " ms, attempt " + attempt + ": "
                + (fault == null ? "answered" : fault.getClass().getSimpleName() + ": " + fault.getMessage()));
    }

    void waiting(long millis) {
        waitsSince = machine.now();
        waitMillis = millis;
        fine(() -> "waits " + millis + " ms");
    }

    void saving(Progress progress) {
        fine(() -> "writes its journal: " + progress.phase());
    }

    void claimed(String how) {
        fine(() -> "plan: " + how);
    }

    void saved(Throwable fault) {
        if (fault != null) {
            LOGGER.log(Level.WARNING, fault, () -> paperwork.holder() + " can't save its state");
        }
    }

    Void released(Throwable fault) {
        if (fault == null) {
            claimed("given back");
        } else {
            LOGGER.log(
                    Level.WARNING,
                    fault,
                    () -> paperwork.holder()
                            + " can't give its plan back; the file no longer counts when the build ends");
        }
        return null;
    }

    private void fine(java.util.function.Supplier<String> what) {
        LOGGER.fine(
                () -> paperwork.holder().build() + " step " + paperwork.holder().step() + " " + what.get());
    }

    /** In words: what is waited for, since when, and when the next look is. */
    String status(Progress progress) {
        String state = progress.state() == null ? progress.phase().name() : progress.taskId() + " " + progress.state();
        String plan = progress.planName() == null ? progress.order().planId().toString() : progress.planName();
        String since = Text.of("Status_since", new Elapsed(machine.now().wall() - progress.startedAt()));
        String estimate = progress.estimate(machine.now());
        Throwable fault = lastFault;
        String outage = fault == null ? "" : ' ' + Text.of("Status_outage", fault.getMessage());
        return Text.of("Status_of", plan, progress.order().server().name(), state)
                + ' '
                + since
                + ' '
                + (estimate == null ? "" : estimate + "; ")
                + next()
                + outage;
    }

    private String next() {
        Moment since = waitsSince;
        Moment asked = askedAt;
        if (since != null) {
            return Text.of("Status_nextLook", clock(since.wall() + waitMillis));
        }
        return asked == null ? Text.of("Status_notAsked") : Text.of("Status_asked", clock(asked.wall()));
    }

    private static String clock(long wall) {
        return Instant.ofEpochMilli(wall).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.List;

/**
 * Drives one operation, for all faces: asks, saves, tells and waits. Between looks it is a few objects and a timer, no thread.
 * Whatever may take long (disk, log, build, server) is handed over, and comes back as an event.
 */
public final class Driver {

    private final Build build;
    private final Machine machine;
    private final Claims claims;
    private final Clerk clerk;
    private final Events events;
    private final Inquiry inquiry;
    private final Alarm nextLook;
    private final Alarm lastCall;

    /** Written in events; read by anybody. */
    private volatile Progress progress;
    /** Whether the end is known; what is left is to save and to tell it. */
    private boolean done;

    /** @param progress where it stands: at its beginning, or as the journal held it */
    public Driver(
            Progress progress, Paperwork paperwork, EnterpriseManager em, Build build, Claims claims, Machine machine) {
        this.progress = progress;
        this.build = build;
        this.machine = machine;
        this.claims = claims;
        this.clerk = new Clerk(paperwork, build, machine, claims, em);
        this.events = new Events(machine, this::crashed);
        this.inquiry = new Inquiry(em, events, clerk.notes());
        this.nextLook = new Alarm(machine, events, this::look);
        this.lastCall = new Alarm(machine, events, this::overdue);
    }

    /** Where it stands. */
    public Progress progress() {
        return progress;
    }

    /** What it waits for, since when, and when it looks next, for people. */
    public String status() {
        return clerk.notes().status(progress);
    }

    Holder holder() {
        return clerk.holder();
    }

    /** Whether a request that changes something at the server is unanswered. */
    public boolean isUnanswered() {
        Phase phase = progress.phase();
        return inquiry.isOpen() && (phase == Phase.SEND || phase == Phase.DELETE_TASK);
    }

    /** Begins what nothing is on disk of yet. */
    public void begin() {
        events.run(() -> {
            if (done) {
                return; // aborted already
            }
            clerk.noteInHistory();
            events.await(
                    clerk.early(progress.order(), this),
                    permit -> settle(
                            permit.isGiven()
                                    ? new Move(progress, 0, List.of(), true)
                                    : permit.refuse(progress, machine.now())));
        });
    }

    /** Goes on from what the journal held. */
    public void resume() {
        events.run(() -> {
            clerk.noteInHistory();
            if (progress.isSent() && progress.phase() != Phase.ENDED) {
                claims.resume(progress.order(), this);
            }
            settle(Decisions.resumed(progress, machine.now()));
            if (progress.isStopping()) {
                hurry();
            }
        });
    }

    /** The build was aborted; may be called again. */
    public void abort(OnAbort onAbort) {
        events.run(() -> stop(onAbort));
    }

    private void stop(OnAbort onAbort) {
        if (done || progress.isStopping()) {
            return;
        }
        Move move = Decisions.aborted(progress, onAbort, inquiry.isOpen(), machine.now());
        if (move.progress().phase() != progress.phase()) {
            inquiry.forget();
        }
        settle(move);
        hurry();
    }

    private void hurry() {
        if (!done) {
            lastCall.set(Decisions.patienceAfterAbort());
        }
    }

    private void overdue() {
        inquiry.forget();
        settle(Decisions.overdue(progress, machine.now()));
    }

    private void look() {
        if (machine.isTerminating()) { // after a restart it goes on from the journal
            if (progress.phase() == Phase.SEND) {
                progress = Decisions.notSent(progress);
                clerk.save(progress);
            }
        } else if (isGone()) {
            stop(OnAbort.LEAVE);
        } else {
            inquiry.ask(progress, (reply, fault) -> decided(Inquiry.decide(progress, reply, fault, machine)));
        }
    }

    /** Whether the build has ended, or gone on, without a word. */
    private boolean isGone() {
        return !progress.isStopping() && !build.isWaiting();
    }

    private void decided(Move move) {
        if (move.progress().phase() != Phase.SEND) {
            settle(move);
            return;
        }
        events.await(clerk.last(progress.order(), this, () -> !progress.isStopping() && build.isWaiting()), permit -> {
            clerk.say(permit.lines());
            if (isGone()) {
                stop(OnAbort.LEAVE);
                return;
            }
            settle(permit.isGiven() ? move : permit.refuse(move.progress(), machine.now()));
        });
    }

    private void settle(Move move) {
        progress = move.progress();
        nextLook.cancel();
        if (progress.phase() == Phase.ENDED) {
            finish();
        }
        if (move.save()) {
            events.await(clerk.save(progress), (nothing, fault) -> settled(move, fault));
        } else {
            events.awaitNothing();
            settled(move, null);
        }
    }

    private void settled(Move move, Throwable notSaved) {
        if (notSaved != null && progress.phase() == Phase.SEND && !inquiry.isOpen()) {
            String why = Text.of("Journal_notSaved", notSaved.getMessage());
            settle(Decisions.notSaved(progress, why, machine.now()));
            return;
        }
        clerk.say(move.lines());
        if (done) {
            clerk.end(progress, this);
        } else if (!inquiry.isOpen()) {
            clerk.notes().waiting(move.waitMillis());
            nextLook.set(move.waitMillis());
        }
    }

    private void finish() {
        done = true;
        inquiry.forget();
        nextLook.cancel();
        lastCall.cancel();
    }

    /** A bug must not leave a build waiting for ever; what fails while Jenkins ends is its end, and goes on after the restart. */
    private void crashed(Throwable bug) {
        finish();
        if (!machine.isTerminating()) {
            clerk.crash(bug, progress, this);
        }
    }
}

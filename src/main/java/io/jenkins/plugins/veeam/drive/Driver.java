package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Drives one undo, for both faces: asks, saves, tells, waits. Between looks it is a few objects and a timer, no thread; the
 * timer only hands over to the {@link Machine}'s threads, where everything below runs.
 */
public final class Driver {

    private static final Logger LOGGER = Logger.getLogger(Driver.class.getName());
    private final Paperwork paperwork;
    private final EnterpriseManager em;
    private final Host host;
    private final Machine machine;
    // Written under the lock; read without it by threads that must not wait for a disk.
    private volatile Progress progress;
    private volatile boolean inFlight;
    /** Counts questions: an answer to any but the last is of no use any more. */
    private int question;

    private final Alarm nextLook;
    private final Alarm lastCall;
    private boolean done;

    /** @param progress where it stands: at its beginning, or as the journal held it */
    public Driver(Progress progress, Paperwork paperwork, EnterpriseManager em, Host host, Machine machine) {
        this.progress = progress;
        this.paperwork = paperwork;
        this.em = em;
        this.host = host;
        this.machine = machine;
        this.nextLook = new Alarm(machine, this::look);
        this.lastCall = new Alarm(machine, this::overdue);
    }

    public Progress progress() {
        return progress;
    }

    /** Whether a request that changes something at the server is unanswered. */
    public boolean isUnanswered() {
        return inFlight && Set.of(Phase.SEND, Phase.DELETE_TASK).contains(progress.phase());
    }

    /** Begins what nothing is on disk of yet. */
    public synchronized void begin() {
        guarded(() -> {
            if (done) {
                return; // aborted meanwhile
            }
            paperwork.noteInHistory();
            String refusal = StartGuard.refusal(progress.order(), paperwork);
            if (refusal == null) {
                paperwork.write(progress);
                look();
            } else {
                accept(Decisions.refused(progress, refusal, machine.now()));
            }
        });
    }

    /** Goes on from what the journal held. */
    public synchronized void resume() {
        guarded(() -> {
            paperwork.noteInHistory();
            accept(Decisions.resumed(progress, machine.now()));
            if (!done && progress.isStopping()) {
                hurry();
            }
        });
    }

    /** The build was aborted; may be called again. */
    public synchronized void abort(OnAbort onAbort) {
        guarded(() -> {
            if (done || progress.isStopping()) {
                return;
            }
            Phase before = progress.phase();
            Move move = Decisions.aborted(progress, onAbort, inFlight, machine.now());
            if (move.progress().phase() != before) {
                question++;
                inFlight = false;
            }
            accept(move);
            hurry();
        });
    }

    private void hurry() {
        if (!done) {
            lastCall.set(Decisions.patienceAfterAbort());
        }
    }

    private synchronized void overdue() {
        guarded(() -> {
            if (!done) {
                question++;
                inFlight = false;
                accept(Decisions.overdue(progress, machine.now()));
            }
        });
    }

    private synchronized void look() {
        guarded(() -> {
            if (done || inFlight) {
                return;
            }
            if (machine.isTerminating()) { // after a restart it goes on from the journal
                if (progress.phase() == Phase.SEND) {
                    progress = Decisions.notSent(progress);
                    paperwork.write(progress);
                }
                return;
            }
            inFlight = true;
            int mine = ++question;
            progress.phase()
                    .ask(em, progress)
                    .whenCompleteAsync((reply, fault) -> answered(mine, reply, fault), machine::execute);
        });
    }

    private synchronized void answered(int mine, Object reply, Throwable thrown) {
        guarded(() -> {
            if (mine != question || done) {
                return;
            }
            inFlight = false;
            Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
            if (fault == null) {
                accept(Decisions.answered(progress, reply, machine.now()));
            } else if (fault instanceof EnterpriseManagerException known) {
                accept(Decisions.failed(progress, known, machine.now()));
            } else {
                throw new CompletionException(fault);
            }
        });
    }

    private void accept(Move move) {
        boolean aboutToSend = move.progress().phase() == Phase.SEND;
        if (move.save()) {
            try {
                paperwork.write(move.progress());
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "can't save an undo's state", e);
                if (aboutToSend) {
                    accept(Decisions.notSaved(
                            move.progress(), Text.of("Journal_notSaved", e.getMessage()), machine.now()));
                    return;
                }
            }
        }
        progress = move.progress();
        paperwork.tell(move.lines());
        if (progress.phase() == Phase.ENDED) {
            end();
        } else if (!inFlight) {
            nextLook.set(move.waitMillis());
        }
    }

    private void end() {
        finish();
        paperwork.release();
        host.ended(progress);
    }

    private void finish() {
        done = true;
        nextLook.cancel();
        lastCall.cancel();
    }

    /** A bug must not leave a build waiting for ever. */
    private void guarded(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException | Error bug) {
            finish();
            host.crashed(bug);
        }
    }
}

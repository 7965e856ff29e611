package io.jenkins.plugins.veeam;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Undo;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Drives one undo, for both faces: asks, saves, tells, waits. Between looks it is a few objects and a timer, no thread; the
 * timer only hands over to {@link Pools#WORK}, where everything below runs.
 */
final class UndoDriver {

    private static final Logger LOGGER = Logger.getLogger(UndoDriver.class.getName());
    private final Paperwork paperwork;
    private final EnterpriseManager em;
    private final UndoHost host;

    // Written under the lock; read without it by threads that must not wait for a disk.
    private volatile Undo undo;
    private volatile boolean inFlight;
    /** Counts questions: an answer to any but the last is of no use any more. */
    private int question;

    private final Alarm nextLook = new Alarm(this::look);
    private final Alarm lastCall = new Alarm(this::overdue);
    private boolean done;

    UndoDriver(Undo undo, Paperwork paperwork, EnterpriseManager em, UndoHost host) {
        this.undo = undo;
        this.paperwork = paperwork;
        this.em = em;
        this.host = host;
    }

    /** Where it stands. */
    Undo undo() {
        return undo;
    }

    /** Whether a request that changes something at the server is unanswered. */
    boolean isUnanswered() {
        Phase phase = undo.phase();
        return inFlight && (phase == Phase.SEND || phase == Phase.DELETE_TASK);
    }

    /** Begins what nothing is on disk of yet. */
    synchronized void begin() {
        guarded(() -> {
            if (done) {
                return; // aborted meanwhile
            }
            paperwork.noteInHistory();
            String refusal = paperwork.refusal();
            if (refusal != null) {
                accept(Decisions.refused(undo, refusal, Surroundings.now()));
                return;
            }
            paperwork.write(undo);
            look();
        });
    }

    /** Goes on from what the journal held. */
    synchronized void resume() {
        guarded(() -> {
            paperwork.noteInHistory();
            accept(Decisions.resumed(undo, Surroundings.now()));
            if (!done && undo.isStopping()) {
                hurry();
            }
        });
    }

    /** The build was aborted; may be called again. */
    synchronized void abort(OnAbort onAbort) {
        guarded(() -> {
            if (done || undo.isStopping()) {
                return;
            }
            Phase before = undo.phase();
            Move move = Decisions.aborted(undo, onAbort, inFlight, Surroundings.now());
            if (move.undo().phase() != before) {
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
                accept(Decisions.overdue(undo, Surroundings.now()));
            }
        });
    }

    private synchronized void look() {
        guarded(() -> {
            if (done || inFlight) {
                return;
            }
            if (Surroundings.isTerminating()) { // after a restart it goes on from the journal
                if (undo.phase() == Phase.SEND) {
                    undo = Decisions.notSent(undo);
                    paperwork.write(undo);
                }
                return;
            }
            inFlight = true;
            int mine = ++question;
            undo.phase().ask(em, undo).whenCompleteAsync((reply, fault) -> answered(mine, reply, fault), Pools.WORK);
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
                accept(Decisions.answered(undo, reply, Surroundings.now()));
            } else if (fault instanceof EnterpriseManagerException known) {
                accept(Decisions.failed(undo, known, Surroundings.now()));
            } else {
                throw new CompletionException(fault);
            }
        });
    }

    private void accept(Move move) {
        boolean aboutToSend = move.undo().phase() == Phase.SEND;
        if (move.save()) {
            try {
                paperwork.write(move.undo());
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "can't save an undo's state", e);
                if (aboutToSend) {
                    accept(Decisions.notSaved(
                            move.undo(), Messages.Journal_notSaved(e.getMessage()), Surroundings.now()));
                    return;
                }
            }
        }
        undo = move.undo();
        paperwork.tell(move.lines());
        if (undo.phase() == Phase.ENDED) {
            end();
        } else if (!inFlight) {
            nextLook.set(move.waitMillis());
        }
    }

    private void end() {
        finish();
        paperwork.release();
        host.ended(undo);
    }

    private void finish() {
        done = true;
        nextLook.cancel();
        lastCall.cancel();
    }

    private interface Work {
        void run() throws IOException;
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

package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Text;
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
 * timer only hands over to the {@link Machine}'s threads, where everything below runs.
 */
public final class UndoDriver {

    private static final Logger LOGGER = Logger.getLogger(UndoDriver.class.getName());
    private final Paperwork paperwork;
    private final EnterpriseManager em;
    private final UndoHost host;
    private final Machine machine;

    // Written under the lock; read without it by threads that must not wait for a disk.
    private volatile Undo undo;
    private volatile boolean inFlight;
    /** Counts questions: an answer to any but the last is of no use any more. */
    private int question;

    private final Alarm nextLook;
    private final Alarm lastCall;
    private boolean done;

    /** @param undo where it stands: at its beginning, or as the journal held it */
    public UndoDriver(Undo undo, Paperwork paperwork, EnterpriseManager em, UndoHost host, Machine machine) {
        this.undo = undo;
        this.paperwork = paperwork;
        this.em = em;
        this.host = host;
        this.machine = machine;
        this.nextLook = new Alarm(machine, this::look);
        this.lastCall = new Alarm(machine, this::overdue);
    }

    /** Where it stands. */
    public Undo undo() {
        return undo;
    }

    /** Whether a request that changes something at the server is unanswered. */
    public boolean isUnanswered() {
        Phase phase = undo.phase();
        return inFlight && (phase == Phase.SEND || phase == Phase.DELETE_TASK);
    }

    /** Begins what nothing is on disk of yet. */
    public synchronized void begin() {
        guarded(() -> {
            if (done) {
                return; // aborted meanwhile
            }
            paperwork.noteInHistory();
            String refusal = StartGuard.refusal(undo.order(), paperwork);
            if (refusal != null) {
                accept(Decisions.refused(undo, refusal, machine.now()));
                return;
            }
            paperwork.write(undo);
            look();
        });
    }

    /** Goes on from what the journal held. */
    public synchronized void resume() {
        guarded(() -> {
            paperwork.noteInHistory();
            accept(Decisions.resumed(undo, machine.now()));
            if (!done && undo.isStopping()) {
                hurry();
            }
        });
    }

    /** The build was aborted; may be called again. */
    public synchronized void abort(OnAbort onAbort) {
        guarded(() -> {
            if (done || undo.isStopping()) {
                return;
            }
            Phase before = undo.phase();
            Move move = Decisions.aborted(undo, onAbort, inFlight, machine.now());
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
                accept(Decisions.overdue(undo, machine.now()));
            }
        });
    }

    private synchronized void look() {
        guarded(() -> {
            if (done || inFlight) {
                return;
            }
            if (machine.isTerminating()) { // after a restart it goes on from the journal
                if (undo.phase() == Phase.SEND) {
                    undo = Decisions.notSent(undo);
                    paperwork.write(undo);
                }
                return;
            }
            inFlight = true;
            int mine = ++question;
            undo.phase().ask(em, undo).whenCompleteAsync((reply, fault) -> answered(mine, reply, fault), machine::execute);
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
                accept(Decisions.answered(undo, reply, machine.now()));
            } else if (fault instanceof EnterpriseManagerException known) {
                accept(Decisions.failed(undo, known, machine.now()));
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
                            move.undo(), Text.of("Journal_notSaved", e.getMessage()), machine.now()));
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

package io.jenkins.plugins.veeam;

import hudson.model.Run;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Undo;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/**
 * Drives one undo, for both faces: asks, saves, tells, waits. Between looks it is a few objects and a timer, no thread; the
 * timer only hands over to {@link Pools#WORK}, where everything below runs.
 */
final class UndoDriver {

    /** What an undo needs of the build step that it runs for. */
    interface Host {
        /** The end; called once, on {@link Pools#WORK}. */
        void ended(Undo undo);

        /** Our bug; called instead of {@link #ended}. */
        void crashed(Throwable bug);
    }

    private static final Logger LOGGER = Logger.getLogger(UndoDriver.class.getName());

    private final Journal journal;
    private final PlanLock lock;
    private final EnterpriseManager em;
    private final BuildLog log;
    private final Host host;

    // Written under the lock; read without it by threads that must not wait for a disk.
    private volatile Undo undo;
    private volatile boolean inFlight;
    /** Counts questions: an answer to any but the last is of no use any more. */
    private int question;

    private final Alarm nextLook = new Alarm(this::look);
    private final Alarm lastCall = new Alarm(this::overdue);
    private boolean done;

    private UndoDriver(Undo undo, Journal journal, PlanLock lock, EnterpriseManager em, BuildLog log, Host host) {
        this.undo = undo;
        this.journal = journal;
        this.lock = lock;
        this.em = em;
        this.log = log;
        this.host = host;
    }

    /**
     * Begins an undo, or goes on with the one that the journal holds: it outranks what was entered, and whatever else was saved.
     *
     * @param step names the step within its build, see {@link Journal}
     * @param resumed whether Jenkins was restarted since the step began
     * @throws BadInput before anything was sent or written
     */
    static UndoDriver of(UndoFailover entered, Run<?, ?> build, String step, BuildLog log, Host host, boolean resumed)
            throws BadInput, IOException {
        Journal journal = new Journal(build, step);
        boolean begun = journal.exists();
        Undo undo = begun ? journal.read() : Decisions.begin(entered.order(), now());
        Server server = undo.order().server();
        UndoDriver driver = new UndoDriver(
                undo,
                journal,
                new PlanLock(undo.order(), build, step),
                Connections.to(server, new RunKeyring(build, entered.credentialsId, server, resumed)),
                log,
                host);
        if (begun) {
            UndoHistory.note(undo.order(), build, step);
            driver.resume();
        } else {
            Pools.WORK.execute(() -> driver.begin(build, step));
        }
        return driver;
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

    private synchronized void begin(Run<?, ?> build, String step) {
        guarded(() -> {
            if (done) {
                return; // aborted meanwhile
            }
            UndoHistory.note(undo.order(), build, step);
            String refusal = StartGuard.refusal(undo.order(), build, lock, log);
            if (refusal != null) {
                accept(Decisions.refused(undo, refusal, now()));
                return;
            }
            journal.write(undo);
            look();
        });
    }

    private synchronized void resume() {
        guarded(() -> {
            accept(Decisions.resumed(undo, now()));
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
            Move move = Decisions.aborted(undo, onAbort, inFlight, now());
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
                accept(Decisions.overdue(undo, now()));
            }
        });
    }

    private synchronized void look() {
        guarded(() -> {
            if (done || inFlight) {
                return;
            }
            if (isTerminating()) { // after a restart it goes on from the journal
                if (undo.phase() == Phase.SEND) {
                    undo = Decisions.notSent(undo);
                    journal.write(undo);
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
                accept(Decisions.answered(undo, reply, now()));
            } else if (fault instanceof EnterpriseManagerException known) {
                accept(Decisions.failed(undo, known, now()));
            } else {
                throw new CompletionException(fault);
            }
        });
    }

    private void accept(Move move) {
        boolean aboutToSend = move.undo().phase() == Phase.SEND;
        if (move.save()) {
            try {
                journal.write(move.undo());
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "can't save an undo's state", e);
                if (aboutToSend) {
                    accept(Decisions.notSaved(move.undo(), Messages.Journal_notSaved(e.getMessage()), now()));
                    return;
                }
            }
        }
        undo = move.undo();
        move.lines().forEach(log::print);
        if (undo.phase() == Phase.ENDED) {
            end();
        } else if (!inFlight) {
            nextLook.set(move.waitMillis());
        }
    }

    private void end() {
        finish();
        try {
            lock.release();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "can't release a plan; its file no longer counts when the build ends", e);
        }
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
            if (!done) {
                finish();
                host.crashed(bug);
            }
        }
    }

    private static boolean isTerminating() {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        return jenkins == null || jenkins.isTerminating();
    }

    private static Moment now() {
        return new Moment(
                System.currentTimeMillis(), ThreadLocalRandom.current().nextDouble());
    }
}

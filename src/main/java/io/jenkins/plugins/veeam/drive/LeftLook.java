package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Looks at the task that an earlier operation left, in that one's logon session, until it is known what became of it. */
final class LeftLook {

    /** What became of the task. */
    enum Fate {
        RUNNING,
        ENDED,
        /** Its logon session is over, or the server knows it no more. */
        UNSEEN,
        /** The server doesn't say: it may run. */
        UNKNOWN
    }

    /** @param progress where it stands now; its words for what was seen */
    record Seen(Fate fate, Progress progress) {}

    /** How long it may take, in milliseconds. */
    private static final long PATIENCE = 60_000;
    /** Between two looks that brought nothing. */
    private static final long PAUSE = 3_000;

    private final EnterpriseManager em;
    private final Machine machine;
    private final long begunAt;
    private final CompletableFuture<Seen> seen = new CompletableFuture<>();

    private LeftLook(EnterpriseManager em, Machine machine) {
        this.em = em;
        this.machine = machine;
        this.begunAt = machine.now().at();
    }

    static CompletableFuture<Seen> at(Progress left, EnterpriseManager em, Machine machine) {
        LeftLook look = new LeftLook(em, machine);
        Progress again = Decisions.lookAgain(left, machine.now());
        if (again == null) {
            return CompletableFuture.completedFuture(new Seen(Fate.UNSEEN, left));
        }
        look.ask(again);
        return look.seen;
    }

    private void ask(Progress progress) {
        progress.phase().ask(em, progress).whenCompleteAsync((reply, thrown) -> answered(progress, reply, thrown), machine::execute);
    }

    private void answered(Progress progress, Object reply, Throwable thrown) {
        try {
            Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
            if (fault == null) {
                goOn(Decisions.answered(progress, reply, machine.now()));
            } else if (progress.phase() == Phase.LOG_OFF) {
                goOn(Decisions.overdue(progress, machine.now()));
            } else if (fault instanceof UnavailableException) {
                askAgain(progress);
            } else if (fault instanceof EnterpriseManagerException known) {
                refused(Decisions.failed(progress, known, machine.now()));
            } else {
                seen.completeExceptionally(fault);
            }
        } catch (RuntimeException | Error bug) {
            seen.completeExceptionally(bug);
        }
    }

    private void goOn(Move move) {
        Progress next = move.progress();
        if (next.phase() == Phase.ENDED) {
            seen.complete(new Seen(next.outcome() == Outcome.TIMED_OUT ? Fate.RUNNING : Fate.ENDED, next));
        } else if (move.waitMillis() == 0) { // another question
            ask(next);
        } else {
            seen.complete(new Seen(Fate.RUNNING, next));
        }
    }

    private void askAgain(Progress progress) {
        if (machine.now().at() - begunAt > PATIENCE) {
            seen.complete(new Seen(Fate.UNKNOWN, progress));
        } else {
            machine.later(PAUSE, () -> ask(progress));
        }
    }

    /** A session that may not be read leaves the task's word; anything else, nothing. */
    private void refused(Move move) {
        if (move.progress().outcome() == Outcome.UNKNOWN || move.waitMillis() > 0) {
            seen.complete(new Seen(Fate.UNSEEN, move.progress()));
        } else {
            goOn(move);
        }
    }
}

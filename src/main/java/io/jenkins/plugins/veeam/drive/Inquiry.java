package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** The one question to the server that may be open. Used in events only, but for {@link #isOpen}. */
final class Inquiry {

    private final EnterpriseManager em;
    private final Events events;
    private final Notes notes;
    private volatile boolean open;
    /** Counts questions: an answer to any but the last is of no use any more. */
    private int question;

    Inquiry(EnterpriseManager em, Events events, Notes notes) {
        this.em = em;
        this.events = events;
        this.notes = notes;
    }

    boolean isOpen() {
        return open;
    }

    /** @param then given the answer or the fault, unless it was forgotten meanwhile */
    void ask(Progress progress, BiConsumer<Object, Throwable> then) {
        open = true;
        int mine = ++question;
        notes.asking(progress);
        events.listen(progress.phase().ask(em, progress), (reply, fault) -> {
            notes.answered(fault);
            if (mine == question) {
                open = false;
                then.accept(reply, fault);
            }
        });
    }

    void forget() {
        question++;
        open = false;
    }

    /** @param progress where it stands now, which may be another than when it was asked */
    static Move decide(Progress progress, Object reply, Throwable fault, Machine machine) {
        if (fault == null) {
            return Decisions.answered(progress, reply, machine.now());
        }
        if (fault instanceof EnterpriseManagerException known) {
            return Decisions.failed(progress, known, machine.now());
        }
        throw new CompletionException(fault);
    }
}

package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Does a driver's paperwork: journal, log, claim, and word to the build, each in its order; nothing of it makes anybody wait. */
final class Clerk {

    private final Paperwork paperwork;
    private final Build build;
    private final Machine machine;
    private final Claims claims;
    private final Permit permit;
    private final Turns journal;
    private final Voice voice;
    private final Notes notes;

    Clerk(Paperwork paperwork, Build build, Machine machine, Claims claims, EnterpriseManager em) {
        this.paperwork = paperwork;
        this.build = build;
        this.machine = machine;
        this.claims = claims;
        this.permit = new Permit(machine, paperwork, claims, em);
        this.journal = new Turns(machine);
        this.voice = new Voice(machine, paperwork);
        this.notes = new Notes(paperwork, machine);
    }

    Notes notes() {
        return notes;
    }

    Holder holder() {
        return paperwork.holder();
    }

    void noteInHistory() {
        journal.add(Limit.DISK, () -> {
            paperwork.noteInHistory();
            return null;
        });
    }

    /** What can be known before anything was asked. */
    CompletableFuture<Permit.Answer> early(Order order, Driver driver) {
        return permit.early(order, driver).exceptionally(Permit::failed);
    }

    /** Claims the plan. */
    CompletableFuture<Permit.Answer> last(Order order, Driver driver, BooleanSupplier isWanted) {
        return permit.last(order, driver, isWanted)
                .exceptionally(Permit::failed)
                .thenApply(answer -> {
                    notes.claimed(answer.refusal() == null ? "taken" : "not taken: " + answer.refusal());
                    return answer;
                });
    }

    /** @return ends exceptionally where the disk doesn't have it */
    CompletableFuture<Void> save(Progress progress) {
        return journal.<Void>add(Limit.DISK, () -> {
                    notes.saving(progress);
                    paperwork.write(progress);
                    return null;
                })
                .whenComplete((nothing, fault) -> notes.saved(fault));
    }

    void say(List<Line> lines) {
        voice.say(lines);
    }

    /** Everything is saved and said: gives the plan back, and tells the build. */
    void end(Progress last, Driver driver) {
        Limit.set(machine, voice.silence(), Limit.FAREWELL)
                .handle((nothing, slow) -> null)
                .thenCompose(told -> release(last, driver))
                .thenCompose(over -> tell(() -> build.ended(last)));
    }

    /** The same after a bug. */
    void crash(Throwable bug, Progress last, Driver driver) {
        release(last, driver).thenCompose(over -> tell(() -> build.crashed(bug)));
    }

    private CompletableFuture<Void> release(Progress last, Driver driver) {
        return claims.release(last, driver, holder()).handle((nothing, fault) -> notes.released(fault));
    }

    private CompletableFuture<Void> tell(Runnable word) {
        return machine.disk(() -> {
            word.run();
            return null;
        });
    }
}

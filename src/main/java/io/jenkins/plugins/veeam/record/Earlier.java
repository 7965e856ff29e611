package io.jenkins.plugins.veeam.record;

import hudson.model.Job;
import io.jenkins.plugins.veeam.operation.Elapsed.Usual;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** How long the newest operations of a job took, by its history. Read from the disk when first asked, and then kept. */
@Restricted(NoExternalUse.class)
public final class Earlier {

    /** So many say what is usual. */
    private static final int COUNTED = 5;
    /** No more are read for it. */
    private static final int READ = 50;

    private final History history;
    private List<Progress> read;

    public Earlier(Job<?, ?> job) {
        history = new History(job);
    }

    /** Of the newest successes of the same operation of the same plan. Never fails: without them nothing is known, as of a dry run. */
    public Usual usual(Order order) {
        read = read == null ? read() : read;
        return Usual.of(read.stream()
                .filter(earlier -> earlier.outcome() == Outcome.SUCCEEDED)
                .filter(success -> !order.dryRun() && success.order().isSameAs(order))
                .limit(COUNTED)
                .map(Progress::durationMillis)
                .toList());
    }

    private List<Progress> read() {
        try {
            return history.newestFirst().stream()
                    .limit(READ)
                    .flatMap(entry -> progress(history.journal(entry)))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Stream<Progress> progress(Journal journal) {
        try {
            return Stream.of(journal.read());
        } catch (IOException unreadable) { // perhaps since its build was deleted
            return Stream.empty();
        }
    }
}

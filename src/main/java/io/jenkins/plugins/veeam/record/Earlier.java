package io.jenkins.plugins.veeam.record;

import hudson.model.Job;
import io.jenkins.plugins.veeam.operation.Elapsed.Usual;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** How long the newest operations of a job took, by its history. Read from the disk when first asked, and then kept. */
@Restricted(NoExternalUse.class)
public final class Earlier {

    private static final Logger LOGGER = Logger.getLogger(Earlier.class.getName());

    /** So many say what is usual. */
    private static final int COUNTED = 5;
    /** No more are read for it. */
    private static final int READ = 50;

    private final Job<?, ?> job;
    private List<Progress> successes;

    public Earlier(Job<?, ?> job) {
        this.job = job;
    }

    /** Of the newest successes of the same operation of the same plan. Never fails: without them, nothing is known, as of a dry run. */
    public Usual usual(Order order) {
        if (order.dryRun()) {
            return Usual.UNKNOWN;
        }
        if (successes == null) {
            successes = read();
        }
        return Usual.of(successes.stream()
                .filter(success -> success.order().isSameAs(order))
                .limit(COUNTED)
                .map(Progress::durationMillis)
                .toList());
    }

    private List<Progress> read() {
        List<Progress> read = new ArrayList<>();
        History history = new History(job);
        try {
            for (History.Entry entry :
                    history.newestFirst().stream().limit(READ).toList()) {
                add(read, history.journal(entry));
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "can't read the history of " + job);
        }
        return read;
    }

    /** One that can't be read, perhaps since its build was deleted, says nothing. */
    private static void add(List<Progress> read, Journal journal) {
        try {
            Progress progress = journal.read();
            if (progress.outcome() == Outcome.SUCCEEDED) {
                read.add(progress);
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "can't read step " + journal.step());
        }
    }
}

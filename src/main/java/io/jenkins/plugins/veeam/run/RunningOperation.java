package io.jenkins.plugins.veeam.run;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.config.Connections;
import io.jenkins.plugins.veeam.drive.Build;
import io.jenkins.plugins.veeam.drive.Driver;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.Earlier;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.record.UnreadableException;
import java.io.IOException;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** An operation that goes on by itself, as the build step that began it sees it. */
@Restricted(NoExternalUse.class)
public final class RunningOperation {

    /** The build step. */
    public interface Host extends Build {}

    /** What was entered, to be checked only where nothing has begun yet. */
    public interface Wish {
        Order order() throws BadInput;
    }

    /** Something may have been sent, and nobody can tell: the message is a sentence for people. */
    public static final class Untold extends Exception {

        private static final long serialVersionUID = 1L;

        Untold(UnreadableException why) {
            super(why.getMessage(), why);
        }
    }

    private final Driver driver;

    private RunningOperation(Driver driver) {
        this.driver = driver;
    }

    /**
     * Begins an operation, or goes on with the one that the journal holds: it outranks what was entered, and whatever else was
     * saved. Reads the disk.
     *
     * @param step names the step within its build: letters and digits
     * @param resumed whether Jenkins was restarted since the step began
     * @throws BadInput before anything was sent or written
     * @throws Untold if there is a journal that can't be read
     */
    public static RunningOperation begin(
            Wish wish,
            String credentialsId,
            Run<?, ?> build,
            String step,
            TaskListener listener,
            Host host,
            boolean resumed)
            throws BadInput, Untold, IOException {
        return begin(wish, credentialsId, build, new Journal(build, step), listener, host, resumed);
    }

    /** A name for one more operation of a build whose steps have none: no other of that build gets it. */
    public static String reserveStep(Run<?, ?> build) throws IOException {
        return Journal.reserve(build).step();
    }

    private static RunningOperation begin(
            Wish wish,
            String credentialsId,
            Run<?, ?> build,
            Journal journal,
            TaskListener listener,
            Host host,
            boolean resumed)
            throws BadInput, Untold, IOException {
        boolean begun = journal.exists();
        Progress known = begun ? read(journal) : Decisions.begin(wish.order(), Surroundings.HERE.now());
        Progress progress = Decisions.expecting(known, new Earlier(build.getParent()).usual(known.order()));
        Server server = progress.order().server();
        RunKeyring keyring = new RunKeyring(build, credentialsId, server, resumed);
        RunPaperwork paperwork = new RunPaperwork(progress.order(), build, journal, new BuildLog(listener));
        Customer customer =
                new Customer(build.getParent().getFullName(), progress.order().dryRun());
        Driver driver = new Driver(
                progress,
                paperwork,
                Connections.to(server, keyring, customer),
                host,
                RunPlans.CLAIMS,
                Surroundings.HERE);
        if (begun) {
            driver.resume();
        } else {
            driver.begin();
        }
        return new RunningOperation(driver);
    }

    private static Progress read(Journal journal) throws Untold, IOException {
        try {
            return journal.read();
        } catch (UnreadableException e) {
            throw new Untold(e);
        }
    }

    /** The build was aborted; may be called again. */
    public void abort(OnAbort onAbort) {
        driver.abort(onAbort);
    }

    /** What it waits for, since when, and when it looks next. */
    public String status() {
        return driver.status();
    }

    /** Whether a request that changes something at the server is unanswered. */
    public boolean isUnanswered() {
        return driver.isUnanswered();
    }
}

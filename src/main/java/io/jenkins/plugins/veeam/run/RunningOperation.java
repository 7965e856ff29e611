package io.jenkins.plugins.veeam.run;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.config.Connections;
import io.jenkins.plugins.veeam.config.Pools;
import io.jenkins.plugins.veeam.drive.Driver;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.Journal;
import java.io.IOException;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** An undo that goes on by itself, as the build step that began it sees it. */
@Restricted(NoExternalUse.class)
public final class RunningOperation {

    /** The build step; told on {@link Pools#WORK}. */
    public interface Host extends io.jenkins.plugins.veeam.drive.Host {}

    /** What was entered, to be checked only where nothing has begun yet. */
    public interface Wish {
        Order order() throws BadInput;
    }

    private final Driver driver;

    private RunningOperation(Driver driver) {
        this.driver = driver;
    }

    /**
     * Begins an undo, or goes on with the one that the journal holds: it outranks what was entered, and whatever else was saved.
     *
     * @param step names the step within its build, see {@link Journal}
     * @param resumed whether Jenkins was restarted since the step began
     * @throws BadInput before anything was sent or written
     */
    public static RunningOperation begin(
            Wish wish,
            String credentialsId,
            Run<?, ?> build,
            String step,
            TaskListener listener,
            Host host,
            boolean resumed)
            throws BadInput, IOException {
        Journal journal = new Journal(build, step);
        boolean begun = journal.exists();
        Progress progress = begun ? journal.read() : Decisions.begin(wish.order(), Surroundings.HERE.now());
        Server server = progress.order().server();
        RunKeyring keyring = new RunKeyring(build, credentialsId, server, resumed);
        RunPaperwork paperwork = new RunPaperwork(progress.order(), build, step, new BuildLog(listener));
        Driver driver = new Driver(progress, paperwork, Connections.to(server, keyring), host, Surroundings.HERE);
        if (begun) {
            driver.resume();
        } else {
            Pools.WORK.execute(driver::begin);
        }
        return new RunningOperation(driver);
    }

    /** A name for one more undo of a build whose steps have none. */
    public static String nextStep(Run<?, ?> build) throws IOException {
        return "step-" + (Journal.of(build).size() + 1);
    }

    /** The build was aborted; may be called again. */
    public void abort(OnAbort onAbort) {
        driver.abort(onAbort);
    }

    /** Where it stands. */
    public Progress progress() {
        return driver.progress();
    }

    /** Whether a request that changes something at the server is unanswered. */
    public boolean isUnanswered() {
        return driver.isUnanswered();
    }

    /** Whether Jenkins is about to end; then the journal goes on after the restart. */
    public static boolean isJenkinsTerminating() {
        return Surroundings.HERE.isTerminating();
    }
}

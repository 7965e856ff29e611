package io.jenkins.plugins.veeam;

import hudson.model.Run;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Undo;
import java.io.IOException;

/** From what a build step was given to an undo that goes on by itself. */
final class UndoStart {

    private UndoStart() {}

    /**
     * Begins an undo, or goes on with the one that the journal holds: it outranks what was entered, and whatever else was saved.
     *
     * @param step names the step within its build, see {@link Journal}
     * @param resumed whether Jenkins was restarted since the step began
     * @throws BadInput before anything was sent or written
     */
    static UndoDriver drive(
            UndoFailover entered, Run<?, ?> build, String step, BuildLog log, UndoHost host, boolean resumed)
            throws BadInput, IOException {
        Journal journal = new Journal(build, step);
        boolean begun = journal.exists();
        Undo undo = begun ? journal.read() : Decisions.begin(entered.order(), Surroundings.now());
        Server server = undo.order().server();
        RunKeyring keyring = new RunKeyring(build, entered.credentialsId, server, resumed);
        Paperwork paperwork = new Paperwork(undo.order(), build, step, log);
        UndoDriver driver = new UndoDriver(undo, paperwork, Connections.to(server, keyring), host);
        if (begun) {
            driver.resume();
        } else {
            Pools.WORK.execute(driver::begin);
        }
        return driver;
    }
}

package io.jenkins.plugins.veeam.drive.simulation.model;

import java.util.HashSet;
import java.util.Set;

/** What really happened, as the server and the network between know it. */
public final class Truth {

    /** Requests of any kind. */
    public int requests;
    /** Requests to undo the failover, whether they arrived or not. */
    public int undoCalls;
    /** Those among them that left: a connection was made. */
    public int undosThatLeft;
    /** Undos that were started, or will be. */
    public int undosStarted;
    /** The first of them; null: none. */
    public ModelTask task;
    /** Requests to delete a task, whether they arrived or not. */
    public int deleteCalls;
    /** Requests to delete something else than the undo. */
    public int strangeDeletions;
    /** Requests to log off, whether they arrived or not. */
    public int logOffCalls;
    /** Those among them that left while a task of that session might still run. */
    public int logOffsWhileRunning;
    /** Requests with a token that was never given out, or with another logon session's id. */
    public int strangeTokens;
    /** Sessions that the account was told it may not read. */
    public final Set<String> forbidden = new HashSet<>(2);
}

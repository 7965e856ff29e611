package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.HashSet;
import java.util.Set;

/** What the world saw of one step. Times as the scheduler's. */
final class Seen {

    long beganAt;
    /** Requests that start something, whether they arrived or not. */
    int posts;
    /** Those among them that left. */
    int postsThatLeft;
    /** The token with which the first was sent; null: none was. */
    String token;

    int logons;
    int logOffs;
    int deletions;
    int requests;
    /** Requests since it last entered a run of Jenkins. */
    int requestsInThisRun;
    /** Requests that brought nothing. */
    int faults;
    /** How often Jenkins ended meanwhile. */
    int restarts;

    long downSince;
    /** Milliseconds in which Jenkins was down. */
    long downtime;

    int lines;
    /** The key of the line that said how it ended. */
    String ending = "";
    /** Where it stood when it was first seen to have an outcome. */
    Outcome told;

    /** The request that starts something brought nothing. */
    boolean postUnanswered;

    /** A write of its journal failed. */
    boolean diskFailed;
    /** Sessions that the server showed it, and sessions that it may not read. */
    final Set<String> shown = new HashSet<>(2);

    final Set<String> forbidden = new HashSet<>(2);
    long abortedAt;
    OnAbort onAbort;
    Outcome outcomeAtAbort;
    /** Jenkins ended since, or the disk failed: nobody may remember the abort. */
    boolean abortMayBeLost;
    /** The disk was slow or full, or the log hung, since the abort. */
    boolean hindered;

    boolean restartedSinceAbort;

    /** The server repeated secrets, or gave out one of Jenkins'. */
    boolean quoted;

    /** When its log last got a line, or could have got none. */
    long toldAt;

    /** The server doesn't want to be asked sooner; a restart forgets that. */
    long notBefore;

    void enter(long now) {
        requestsInThisRun = 0;
        toldAt = now;
        notBefore = 0;
    }

    void aborted(World world, Progress before, OnAbort how, boolean logHangs) {
        if (abortedAt == 0) {
            abortedAt = world.scheduler().now();
            onAbort = how;
            outcomeAtAbort = before.outcome();
            restartedSinceAbort = false;
            abortMayBeLost = false;
            hindered = logHangs || !world.disk().isWell();
        }
    }

    void jenkinsEnded(World world) {
        restarts++;
        restartedSinceAbort = true;
        downSince = world.scheduler().now();
    }
}

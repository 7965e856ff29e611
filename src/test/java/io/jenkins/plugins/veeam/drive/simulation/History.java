package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.List;

/** What the driver did and heard in one run. Times as in {@link Progress}. */
final class History {

    long startedAt;
    long endedAt;
    int looks;
    /** Requests that brought nothing. */
    int faults;
    /** Requests that a look sent beyond its one. */
    int extraRequests;
    /** Requests to undo that left while the disk didn't say so. */
    int unsavedSends;

    int lines;
    /** Tokens in lines. */
    int leaks;

    int restarts;
    /** Milliseconds in which the controller was down. */
    long downtime;
    /** When the build was first aborted; 0: never, or the disk lost it. */
    long abortedAt;
    /** What the first abort asked for. */
    OnAbort onAbort;
    /** The outcome that was known then. */
    Outcome outcomeAtAbort;

    boolean restartedSinceAbort;
    /** A save failed since the abort, or a restart came before it: a restart may forget it. */
    boolean abortMayBeLost;
    /** Whether time was up after an abort. */
    boolean overdue;
    /** The disk failed, so that a restart forgot an outcome that was told already. */
    boolean endForgotten;
    /** Where it stood when the outcome was decided; null: never. */
    Progress decided;
    /** The lines with which it was. */
    List<Line> lastWords = List.of();

    Progress end;

    void told(Progress before, Progress after, List<Line> told) {
        lines += told.size();
        for (Line line : told) {
            for (Object word : line.args()) {
                leaks += word instanceof String text && text.contains("sealed-token") ? 1 : 0;
            }
        }
        if (after.outcome() != null && before.outcome() != after.outcome()) {
            lastWords = told;
            decided = after;
        }
    }

    void aborted(Progress before, OnAbort how, long at) {
        abortedAt = at;
        onAbort = how;
        outcomeAtAbort = before.outcome();
        restartedSinceAbort = false;
        abortMayBeLost = false;
    }

    void restarted(Progress found, long millisDown) {
        restarts++;
        downtime += millisDown;
        restartedSinceAbort = true;
        endForgotten |= decided != null && found.outcome() == null;
        if (!found.isStopping() && abortMayBeLost) {
            abortedAt = 0;
        }
    }

    /** The key of the line that says how it ended. */
    String ending() {
        for (Line line : lastWords) {
            if (line.key().startsWith("Outcome_") || line.key().startsWith("Aborted_")) {
                return line.key();
            }
        }
        return "";
    }
}

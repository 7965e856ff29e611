package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.Logon;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one undo stands: what is needed to go on after a restart. Seen from outside this room it never changes: each
 * {@link Move} holds a new one. All times are milliseconds since 1970; 0 means never.
 */
public final class Progress implements Cloneable {

    /**
     * A state that was seen.
     *
     * @param at when
     * @param state as the log shows it
     */
    public record Change(long at, String state) {}

    /** A server whose states flap must not fill the disk. */
    private static final int MOST_CHANGES = 100;

    /** What the build asked for. */
    Order order;
    /** What is asked next. */
    Phase phase = Phase.LOG_ON;
    /** When the build came to this step. */
    long startedAt;
    /** The logon session that everything happens in; null before. */
    Logon logon;
    /** Whether the first logon session was lost before anything was started; a second loss is the end. */
    boolean loggedOnAgain;
    /** The plan's name as the server gave it; null before. */
    String planName;
    /** The plan's machines as the server gave them. */
    List<String> machines = List.of();
    /** When the one request that starts the undo was about to leave; from then on it may have been started. */
    long sentAt;
    /** When the task list was first read without our task in it. */
    long soughtSince;
    /** Our task; null until Enterprise Manager named it. */
    String taskId;
    /** What the log last said of the task, or of the session that it handed over to. */
    String state;
    /** Paths of sessions that are still to be followed, see {@link io.jenkins.plugins.veeam.client.Link#sessionPath()}. */
    List<String> sessions = List.of();
    /** The newest states with their times, oldest first. */
    List<Change> changes = List.of();
    /** Veeam's own last word, or our explanation; null before the end. */
    String message;
    /** The end in words: what is known and what to do next; null before the end. */
    String explanation;
    /** How it ended; set before logging off, never changed afterwards. */
    Outcome outcome;
    /** When the undo ended for us. */
    long endedAt;
    /** When the build was aborted. */
    long stoppingSince;
    /** What then becomes of the task; null unless aborted. */
    OnAbort onAbort;
    /** When Enterprise Manager last gave a usable answer, or we began anew after a restart. */
    long lastAnswerAt;
    /** When it last began to fail us; 0 while all is well. */
    long outageSince;
    /** When the user last heard of us. */
    long saidAt;

    Progress copy() {
        try {
            return (Progress) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the build asked for. */
    public Order order() {
        return order;
    }

    /** What is asked next; {@link Phase#ENDED} at the end. */
    public Phase phase() {
        return phase;
    }

    /** How it ended, or null. Known before logging off. */
    public Outcome outcome() {
        return outcome;
    }

    /** Veeam's own last word or our explanation, or null; untrusted. */
    public String message() {
        return message;
    }

    /** The end in words: what is known and what to do next; null before the end; untrusted. */
    public String explanation() {
        return explanation;
    }

    /** The plan's name as the server gave it, or null; untrusted. */
    public String planName() {
        return planName;
    }

    /** The plan's machines as the server gave them; untrusted. */
    public List<String> machines() {
        return machines;
    }

    /** The account as the server names it, or null before the logon; untrusted. */
    public String userName() {
        return logon == null ? null : logon.userName();
    }

    /** Our task's id, or null; untrusted. */
    public String taskId() {
        return taskId;
    }

    /** The last state that was seen, or null; untrusted. */
    public String state() {
        return state;
    }

    /** The states that were seen, oldest first; untrusted. */
    public List<Change> changes() {
        return changes;
    }

    /** When the build came to this step. */
    public long startedAt() {
        return startedAt;
    }

    /** When it ended; 0 before. */
    public long endedAt() {
        return endedAt;
    }

    /** Whether the build was aborted; its outcome may still be another one that was known already. */
    public boolean isStopping() {
        return stoppingSince != 0;
    }

    /** Whether the request that starts the undo left, or may have left. */
    public boolean isSent() {
        return sentAt != 0;
    }

    /** Whether, after this, another run of the step in the same build must not start the plan's undo again. */
    public boolean forbidsAnother() {
        return isSent() && outcome != Outcome.SUCCEEDED && outcome != Outcome.FAILED;
    }

    /** How people call the plan: its name, or its id while the name isn't known. */
    String plan() {
        return planName == null ? order.planId().value() : planName;
    }

    /** When the build's patience ends. */
    long deadline() {
        return sentAt + order.timeoutMinutes() * 60_000;
    }

    void changed(String newState, long at) {
        state = newState;
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(at, newState));
        changes = List.copyOf(all.subList(Math.max(0, all.size() - MOST_CHANGES), all.size()));
    }
}

package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.Logon;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one operation stands: what is needed to go on after a restart. Seen from outside this room it never changes: each
 * {@link Move} holds a new one. Times that people read are milliseconds since 1970 by the wall
 * clock; 0 means never.
 */
public final class Progress implements Cloneable {

    /**
     * A state that was seen.
     *
     * @param at when, by the wall clock
     * @param after how long after the request that started the operation, in milliseconds
     * @param state as the log shows it
     */
    public record Change(long at, long after, String state) {}

    /**
     * What a followed session says of one machine; untrusted.
     *
     * @param name never null
     * @param state may be null
     * @param result may be null, as long as there is none
     * @param message Veeam's own reason; null where there is none
     */
    public record MachineReport(String name, String state, String result, String message) {}

    /** A server whose states flap must not fill the disk. */
    private static final int MOST_CHANGES = 100;

    /** What the build asked for. */
    Order order;
    /** What is asked next. */
    Phase phase = Phase.LOG_ON;
    /** When what happened. */
    Times times = new Times();
    /** When the build came to this step, by the wall clock. */
    long startedAt;
    /** The logon session that everything happens in; null before. */
    Logon logon;
    /** Whether the first logon session was lost before anything was started; a second loss is the end. */
    boolean loggedOnAgain;
    /** The plan's name as the server gave it; null before. */
    String planName;
    /** The plan's machines as the server gave them. */
    List<String> machines = List.of();
    /** Our task; null until Enterprise Manager named it. */
    String taskId;
    /** What the log last said of the task, or of the session that it handed over to. */
    String state;
    /** Paths of sessions that are still to be followed, see {@link io.jenkins.plugins.veeam.client.Link#sessionPath()}. */
    List<String> sessions = List.of();
    /** The newest states with their times, oldest first. */
    List<Change> changes = List.of();
    /** What followed sessions say of each machine, as last read. */
    List<MachineReport> machineReports = List.of();
    /** Veeam's own last word, or our explanation; null before the end. */
    String message;
    /** The end in words: what is known and what to do next; null before the end. */
    String explanation;
    /** How it ended; set before logging off, never changed afterwards. */
    Outcome outcome;
    /** When the operation ended for us, by the wall clock. */
    long endedAt;
    /** What then becomes of the task; null unless aborted. */
    OnAbort onAbort;
    /** Whether it ended, for us, while its task may have run on. */
    boolean left;
    /** Who had the plan, or left the task, because of which nothing was started: a build as Jenkins finds it; else null. */
    String heldBy;

    Progress copy() {
        try {
            Progress copy = (Progress) clone();
            copy.times = times.copy();
            return copy;
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

    /** How long it took from the build's coming to this step to its end, whatever the wall clock did meanwhile; 0 before the end. */
    public long durationMillis() {
        return times.over == 0 ? 0 : times.over - times.begun;
    }

    /** What followed sessions said of each machine when they were last read; empty where none lists machines. */
    public List<MachineReport> machineReports() {
        return machineReports;
    }

    /** Whether the build was aborted; its outcome may still be another one that was known already. */
    public boolean isStopping() {
        return times.stopping != 0;
    }

    /** Whether the request that starts the operation left, or may have left. */
    public boolean isSent() {
        return times.sent != 0;
    }

    /**
     * Whether, after this, another run of a step in the same build must not begin that order: the same operation of the same
     * plan, whose end nobody knows. An undo after a start is the drill's clean-up, however the start ended.
     */
    public boolean forbids(Order another) {
        boolean isOver = outcome == Outcome.SUCCEEDED || outcome == Outcome.FAILED;
        return isSent()
                && !isOver
                && order.operation() == another.operation()
                && order.planId().equals(another.planId())
                && order.server().url().equals(another.server().url());
    }

    /** Whether its task may run on though nobody looks at it any more: it ended so, or its build was gone before the end. */
    public boolean mayHaveLeftATask() {
        return taskId != null && logon != null && (left || outcome == null);
    }

    /** The build, as Jenkins finds it, that had the plan or had left a task of it, because of which nothing was started; or null. */
    public String heldBy() {
        return heldBy;
    }

    /** How people call the plan: its name, or its id while the name isn't known. */
    String plan() {
        return planName == null ? order.planId().value() : planName;
    }

    /** When the build's patience ends. */
    long deadline() {
        return times.sent + order.timeoutMinutes() * 60_000;
    }

    void changed(String newState, Moment now) {
        state = newState;
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(now.wall(), now.at() - times.sent, newState));
        changes = List.copyOf(all.subList(Math.max(0, all.size() - MOST_CHANGES), all.size()));
    }
}

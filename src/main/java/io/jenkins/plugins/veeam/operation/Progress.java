package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Text;
import java.util.List;

/**
 * Where one operation stands: what is needed to go on after a restart. Seen from outside this room it never changes: each
 * {@link Move} holds a new one. Times that people read are milliseconds since 1970 by the wall clock; 0 means never.
 */
public final class Progress implements Cloneable {

    /** A state that was seen, as the log shows it: when by the wall clock, and how many milliseconds after the start's request. */
    public record Change(long at, long after, String state) {}

    /** What a followed session says of one machine: all but the name may be null, {@code message} is Veeam's own reason; untrusted. */
    public record MachineReport(String name, String state, String result, String message) {}

    Order order;
    Phase phase = Phase.LOG_ON;
    Times times = new Times();
    long startedAt;
    long endedAt;
    /** The logon session that everything happens in; null before. */
    Logon logon;
    /** Whether the first logon session was lost before anything was started; a second loss is the end. */
    boolean loggedOnAgain;
    /** What Enterprise Manager said when it didn't find the plan, while it is looked for among those of the other kind; or null. */
    String notFound;

    String planName;
    String tenantName;
    List<String> machines = List.of();
    String taskId;
    String state;
    Sessions sessions = new Sessions();
    /** Veeam's own words at the last look that brought any; null without. */
    String said;

    String message;
    String explanation;
    String heldBy;
    Outcome outcome;
    Outcome seenLater;
    /** Whether something may run on that nobody follows; null while it is followed. */
    Boolean left;
    /** What becomes of the task; null unless aborted. */
    OnAbort onAbort;
    /** How long earlier ones took. Not saved: the history is. */
    transient Elapsed.Usual usual = Elapsed.Usual.UNKNOWN;

    Progress copy() {
        try {
            Progress copy = (Progress) clone();
            copy.times = times.copy();
            copy.sessions = sessions.copy();
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

    /** How it ended, or null. Known before logging off, never changed afterwards. */
    public Outcome outcome() {
        return outcome;
    }

    /** What a later build saw of one whose end wasn't seen: SUCCEEDED or FAILED; null if nothing. */
    public Outcome seenLater() {
        return seenLater;
    }

    /** Veeam's own last word or our explanation; null before the end; untrusted. */
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

    /** Whose plan it is at a service provider, or null; untrusted. */
    public String tenantName() {
        return tenantName;
    }

    /** The plan's machines as the server gave them; untrusted. */
    public List<String> machines() {
        return machines;
    }

    /** What followed sessions said of each machine when they were last read; empty where none lists machines. */
    public List<MachineReport> machineReports() {
        return sessions.machines;
    }

    /** How far it is by the word of the sessions that are followed; null where there is none. */
    public Integer percent() {
        return sessions.percent();
    }

    /** How long it may still take, in words that say that it is an estimate; null where nothing is known, or it has ended. */
    public String estimate(Moment now) {
        return outcome == null ? usual.inWords(now.at() - times.begun, percent()) : null;
    }

    /** The build, as Jenkins finds it, because of which nothing was started: it had the plan, or had left a task; or null. */
    public String heldBy() {
        return heldBy;
    }

    /** The account as the server names it, or null before the logon; untrusted. */
    public String userName() {
        return logon == null ? null : logon.userName();
    }

    /** Our task's id, or null; untrusted. */
    public String taskId() {
        return taskId;
    }

    /** What the log last said of the task or a session, or null; untrusted. */
    public String state() {
        return state;
    }

    /** The newest states with their times, oldest first; untrusted. */
    public List<Change> changes() {
        return times.changes;
    }

    /** When the build came to this step. */
    public long startedAt() {
        return startedAt;
    }

    /** When it ended for us; 0 before. */
    public long endedAt() {
        return endedAt;
    }

    /** From the beginning to the end, whatever the wall clock did meanwhile; 0 before the end. */
    public long durationMillis() {
        return times.over == 0 ? 0 : times.over - times.begun;
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
        return isSent() && !isOver && order.isSameAs(another);
    }

    /** Whether its task may run on though nobody looks at it any more, see {@link LeftTask}: it ended so, or its build was gone. */
    public boolean mayHaveLeftATask() {
        return isSent() && logon != null && (left == null ? outcome == null : left);
    }

    /** The operation in words, as part of a sentence: {@code the undo of the failover of plan "Payroll DR"}; untrusted. */
    public String inWords() {
        return Text.of("Operation_" + order.operation(), planInWords());
    }

    String planInWords() {
        return order.planInWords(planName, tenantName);
    }

    void changed(String newState, Moment now) {
        state = newState;
        times.changed(newState, now);
    }
}

package io.jenkins.plugins.veeam.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Api;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.record.Journal;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What a build tells of one operation in its API. Read from the disk each time; nothing secret gets here. */
@ExportedBean(defaultVisibility = 3)
public final class OperationReport extends OperationWords {

    private final String step;
    private final List<String> startedBy;

    /**
     * @param step names the step within its build, see {@link Journal}
     * @param followed whether the build is still building
     */
    OperationReport(String step, Facts facts, boolean followed, List<String> startedBy) {
        super(facts, followed);
        this.step = step;
        this.startedBy = startedBy;
    }

    public Api getApi() {
        return new Api(this);
    }

    /** Names the step within its build; in a Pipeline it is the node's id. */
    @Exported
    public String getStep() {
        return step;
    }

    /** {@code UNDO}, {@code START} or {@code TEST}; null where the record can't be read. */
    @Exported
    @CheckForNull
    public String getOperation() {
        Operation operation = facts.operation();
        return operation == null ? null : operation.name();
    }

    /** One of the outcomes; null while there is none. */
    @Exported
    @CheckForNull
    public String getOutcome() {
        return facts.outcome() == null ? null : facts.outcome().name();
    }

    @Exported
    public boolean isRunning() {
        return verdict == Verdict.RUNNING;
    }

    @Exported
    public boolean isDryRun() {
        return facts.dryRun();
    }

    /** As entered, where what was entered is no id. */
    @Exported
    public String getPlanId() {
        return facts.planId();
    }

    /** As the server gave it; null before. */
    @Exported
    @CheckForNull
    public String getPlanName() {
        return facts.planName();
    }

    @Exported
    public String getServer() {
        return facts.server();
    }

    @Exported
    public List<String> getStartedBy() {
        return startedBy;
    }

    /** The account as Enterprise Manager names it; null before the logon. */
    @Exported
    @CheckForNull
    public String getUserName() {
        return facts.userName();
    }

    @Exported
    public List<String> getMachines() {
        return facts.machines();
    }

    /** What a followed session said of each machine; empty where none lists machines. */
    @Exported
    public List<MachineOutcome> getMachineReports() {
        return facts.machineReports().stream().map(MachineOutcome::new).toList();
    }

    @Exported
    @CheckForNull
    public String getTaskId() {
        return facts.taskId();
    }

    /** The last state that was seen, or null. */
    @Exported
    @CheckForNull
    public String getState() {
        return facts.state();
    }

    /** The states that were seen, oldest first. */
    @Exported
    public List<SeenState> getChanges() {
        return facts.changes().stream()
                .map(change -> new SeenState(change.at(), change.state(), change.after()))
                .toList();
    }

    /** Veeam's own last word, or ours; null before the end. */
    @Exported
    @CheckForNull
    public String getMessage() {
        return facts.message();
    }

    /** The end in words: what is known and what to do next; null before the end. */
    @Exported
    @CheckForNull
    public String getExplanation() {
        return verdict == Verdict.ABANDONED ? getSummary() : facts.explanation();
    }

    /** In milliseconds since 1970; 0 where the record can't be read. */
    @Exported
    public long getStartedAt() {
        return facts.startedAt();
    }

    /** In milliseconds since 1970; null before the end. */
    @Exported
    @CheckForNull
    public Long getEndedAt() {
        return facts.outcome() == null ? null : facts.endedAt();
    }

    /** So far, while it runs; null where nobody saw the end. */
    @Exported
    @CheckForNull
    public Long getDurationMillis() {
        return millis();
    }

    /** How long it may still take, in words that say that it is an estimate; null where nothing is known, or nothing runs. */
    @Exported
    @CheckForNull
    public String getEstimate() {
        Long elapsed = runningFor();
        return elapsed == null ? null : facts.usual().inWords(elapsed, facts.percent());
    }

    /** How far it is by that estimate, from 0 to 100; null where there is none. */
    @Exported
    @CheckForNull
    public Integer getPercent() {
        Long elapsed = runningFor();
        return elapsed == null ? null : facts.usual().percent(elapsed, facts.percent());
    }

    @CheckForNull
    private Long runningFor() {
        return verdict == Verdict.RUNNING ? millis() : null;
    }
}

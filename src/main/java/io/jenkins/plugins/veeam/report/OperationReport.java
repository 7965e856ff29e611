package io.jenkins.plugins.veeam.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Api;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Elapsed;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.Journal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * What a build tells of one undo: on its page and in its API. Read from the journal each time; nothing secret of it gets here,
 * and text from the server is just text on a line.
 */
@ExportedBean(defaultVisibility = 3)
public final class OperationReport {

    private final String step;
    private final Progress progress;
    private final Verdict verdict;
    private final List<String> startedBy;

    /**
     * @param step names the step within its build, see {@link Journal}
     * @param followed whether the build is still building
     */
    OperationReport(String step, Progress progress, boolean followed, List<String> startedBy) {
        this.step = step;
        this.progress = progress;
        this.verdict = Verdict.of(progress, followed);
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

    /** One of the outcomes; null while there is none. */
    @Exported
    @CheckForNull
    public String getOutcome() {
        return progress.outcome() == null ? null : progress.outcome().name();
    }

    @Exported
    public boolean isRunning() {
        return verdict == Verdict.RUNNING;
    }

    @Exported
    public boolean isDryRun() {
        return progress.order().dryRun();
    }

    @Exported
    public String getPlanId() {
        return progress.order().planId().value();
    }

    /** As the server gave it; null before. */
    @Exported
    @CheckForNull
    public String getPlanName() {
        return clean(progress.planName());
    }

    @Exported
    public String getServer() {
        return progress.order().server().name();
    }

    @Exported
    public List<String> getStartedBy() {
        return startedBy;
    }

    /** The account as Enterprise Manager names it; null before the logon. */
    @Exported
    @CheckForNull
    public String getUserName() {
        return clean(progress.userName());
    }

    @Exported
    public List<String> getMachines() {
        return progress.machines().stream().map(PlainText::of).toList();
    }

    @Exported
    @CheckForNull
    public String getTaskId() {
        return clean(progress.taskId());
    }

    /** The last state that was seen, or null. */
    @Exported
    @CheckForNull
    public String getState() {
        return clean(progress.state());
    }

    /** The states that were seen, oldest first. */
    @Exported
    public List<SeenState> getChanges() {
        return progress.changes().stream()
                .map(change -> new SeenState(change.at(), clean(change.state()), change.after()))
                .toList();
    }

    /** Veeam's own last word, or ours; null before the end. */
    @Exported
    @CheckForNull
    public String getMessage() {
        return clean(progress.message());
    }

    /** The end in words: what is known and what to do next; null before the end. */
    @Exported
    @CheckForNull
    public String getExplanation() {
        return verdict == Verdict.ABANDONED
                ? Text.of("Verdict_ABANDONED_explanation", getPlan(), getServer())
                : clean(progress.explanation());
    }

    /** In milliseconds since 1970. */
    @Exported
    public long getStartedAt() {
        return progress.startedAt();
    }

    /** In milliseconds since 1970; null before the end. */
    @Exported
    @CheckForNull
    public Long getEndedAt() {
        return progress.outcome() == null ? null : progress.endedAt();
    }

    /** So far, while it runs; null where nobody saw the end. */
    @Exported
    @CheckForNull
    public Long getDurationMillis() {
        return switch (verdict) {
            case RUNNING -> Math.max(0, System.currentTimeMillis() - progress.startedAt());
            case ABANDONED -> null;
            default -> progress.durationMillis();
        };
    }

    // What follows is for pages only.

    public Verdict getVerdict() {
        return verdict;
    }

    /** How people call the plan: its name, or its id while the name isn't known. */
    public String getPlan() {
        return progress.planName() == null ? getPlanId() : getPlanName();
    }

    public Date getStarted() {
        return new Date(progress.startedAt());
    }

    /** The same for machines. */
    public String getStartedIso() {
        return Instant.ofEpochMilli(progress.startedAt()).toString();
    }

    public String getDuration() {
        Long millis = getDurationMillis();
        return millis == null ? "?" : new Elapsed(millis).toString();
    }

    @CheckForNull
    private static String clean(@CheckForNull String text) {
        return text == null ? null : PlainText.of(text);
    }
}

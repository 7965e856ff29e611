package io.jenkins.plugins.veeam.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Elapsed.Usual;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.operation.Progress.Change;
import io.jenkins.plugins.veeam.operation.Progress.MachineReport;
import io.jenkins.plugins.veeam.record.Refusal;
import java.util.List;

/**
 * What is known of one operation, from whichever file tells it; text from outside is just text on a line here. Null is what isn't
 * known yet; times are milliseconds since 1970, and 0 is none.
 */
record Facts(
        @CheckForNull Operation operation,
        boolean dryRun,
        String planId,
        String planName,
        String inWords,
        String server,
        String userName,
        List<String> machines,
        List<MachineReport> machineReports,
        String taskId,
        String state,
        List<Change> changes,
        String message,
        String explanation,
        Outcome outcome,
        long startedAt,
        long endedAt,
        long durationMillis,
        String holder,
        Integer percent,
        Usual usual) {

    static Facts of(Progress progress, Usual usual) {
        return new Facts(
                progress.order().operation(),
                progress.order().dryRun(),
                progress.order().planId().toString(),
                clean(progress.planName()),
                clean(progress.inWords()),
                progress.order().server().name(),
                clean(progress.userName()),
                progress.machines().stream().map(PlainText::of).toList(),
                progress.machineReports().stream().map(Facts::clean).toList(),
                clean(progress.taskId()),
                clean(progress.state()),
                progress.changes().stream().map(Facts::clean).toList(),
                clean(progress.message()),
                clean(progress.explanation()),
                progress.outcome(),
                progress.startedAt(),
                progress.endedAt(),
                progress.durationMillis(),
                progress.heldBy(),
                progress.percent(),
                usual);
    }

    static Facts of(Refusal refusal) {
        return ended(
                refusal.operation(),
                refusal.dryRun(),
                PlainText.of(refusal.planId()),
                PlainText.of(refusal.server()),
                Outcome.NOT_STARTED,
                PlainText.of(refusal.why()),
                refusal.at());
    }

    /** Of a file that can't be read, perhaps since a newer version wrote it. */
    static Facts unreadable() {
        return ended(null, false, "?", "?", Outcome.UNKNOWN, Text.of("Report_unreadable"), 0);
    }

    private static Facts ended(
            Operation operation, boolean dryRun, String plan, String server, Outcome outcome, String why, long at) {
        return new Facts(
                operation,
                dryRun,
                plan,
                null,
                null,
                server,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                why,
                why,
                outcome,
                at,
                at,
                0,
                null,
                null,
                Usual.UNKNOWN);
    }

    private static MachineReport clean(MachineReport machine) {
        return new MachineReport(
                clean(machine.name()), clean(machine.state()), clean(machine.result()), clean(machine.message()));
    }

    private static Change clean(Change change) {
        return new Change(change.at(), change.after(), clean(change.state()));
    }

    @CheckForNull
    private static String clean(@CheckForNull String text) {
        return text == null ? null : PlainText.of(text);
    }
}

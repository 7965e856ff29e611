package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelTask;
import io.jenkins.plugins.veeam.drive.simulation.model.SessionScript;
import io.jenkins.plugins.veeam.drive.simulation.model.TaskScript;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.List;
import java.util.Map;

/** Which rare situations the end of a step shows. */
final class Situations {

    private static final Map<String, Reached> REFUSALS = Map.of(
            "Lock_held", Reached.PLAN_TAKEN,
            "Guard_sentBefore", Reached.SENT_BEFORE_IN_THIS_BUILD,
            "Left_running", Reached.LEFT_TASK_STILL_RUNS,
            "Left_unknown", Reached.LEFT_TASK_UNKNOWN,
            "Journal_notSaved", Reached.NOT_SENT_FOR_THE_DISK);

    private Situations() {}

    static void count(Tally tally, SimStep step, Progress end) {
        Seen seen = step.seen();
        if (end.outcome() == Outcome.NOT_STARTED) {
            REFUSALS.forEach((key, situation) -> {
                if (isFor(end, key)) {
                    tally.reached(situation);
                }
            });
        }
        if (end.outcome() == Outcome.ABORTED && step.build().isOver()) {
            tally.reached(seen.posts == 0 ? Reached.GONE_BEFORE_THE_POST : Reached.GONE_AFTER_THE_POST);
        }
        if (seen.postUnanswered && end.taskId() != null) {
            tally.reached(Reached.POST_REPLY_LOST_AND_FOUND);
        }
        List<ModelTask> tasks =
                seen.token == null ? List.of() : step.world().server().tasks(seen.token);
        tasks.forEach(task -> count(tally, seen, task.script()));
    }

    /** Whether the end is a refusal for that reason. */
    static boolean isFor(Progress end, String key) {
        return end.outcome() == Outcome.NOT_STARTED && end.explanation().contains(beginning(key));
    }

    /** Of a sentence, what stands before the first that differs from case to case. */
    private static String beginning(String key) {
        return Text.of(key, "\n", "\n").split("\n")[0];
    }

    private static void count(Tally tally, Seen seen, TaskScript script) {
        if (seen.shown.size() > 1) {
            tally.reached(Reached.SEVERAL_SESSIONS);
        }
        if (!seen.shown.isEmpty() && !script.linksAtEnd()) {
            tally.reached(Reached.LINKS_GONE_AT_THE_END);
        }
        for (SessionScript session : script.sessions()) {
            if (!session.isUnderstood()) {
                tally.reached(Reached.LINK_NOT_UNDERSTOOD);
            }
            if (session.machines().contains("Failed") && seen.shown.contains(session.path())) {
                tally.reached(Reached.MACHINE_FAILED);
            }
        }
    }
}

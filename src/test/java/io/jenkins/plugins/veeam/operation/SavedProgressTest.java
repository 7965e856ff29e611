package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.CLOUD;
import static io.jenkins.plugins.veeam.operation.Replies.machine;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Replies.working;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is on the disk is all that is needed to go on, and never large. */
class SavedProgressTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private static Progress savedAndRead(Progress progress) throws Exception {
        return JSON.readValue(JSON.writeValueAsBytes(progress), Progress.class);
    }

    @Test
    void nothingIsLost() throws Exception {
        Situation situation = following(Operation.TEST, PlanKind.CLOUD_PLAN, CLOUD, "cloud/failoverSessions/c-3")
                .after(MINUTE)
                .answers(stopped("Success", "Fine.", machine("db01", "Warning", "Slow.")))
                .answers(working(machine("web01", null, null)))
                .fails(Fault.busy(0));
        Progress read = savedAndRead(situation.undo());

        assertThat(read).usingRecursiveComparison().isEqualTo(situation.undo());
        Move move = Decisions.answered(read, stopped("Failed", "No."), situation.now());
        assertThat(move.progress().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(move.progress().machineReports()).hasSize(1);
    }

    @Test
    void itIsSmallWhateverTheServerSays() throws Exception {
        Situation situation = watching();
        for (int look = 0; look < 1_000; look++) {
            situation.answers(Replies.task("x".repeat(60) + look, null));
            situation.answers(Replies.running("restoreSessions/" + "r".repeat(150) + look));
        }

        assertThat(JSON.writeValueAsBytes(situation.undo()).length).isLessThan(50_000);
    }

    private static String letters(int count) {
        return "\u4e2d".repeat(count); // three bytes each, as in the longest of what is cut
    }

    private static Link link(int number) {
        String session = "/api/restoreSessions/" + "r".repeat(Limits.HREF - 40) + number;
        return new Link("Related", "RestoreSession", number < 20 ? session : letters(Limits.HREF) + number);
    }

    /** All that {@link Limits} lets through, at once. */
    @Test
    void itIsSmallAlsoInTheWorstCase() throws Exception {
        String[] names = IntStream.range(0, 10_000).mapToObj(i -> letters(80)).toArray(String[]::new);
        CloudFailoverTask[] machines = IntStream.range(0, Limits.MACHINES)
                .mapToObj(i -> new CloudFailoverTask(
                        letters(Limits.NAME),
                        letters(Limits.WORD),
                        letters(Limits.WORD) + i,
                        letters(Limits.WORD),
                        letters(Limits.MESSAGE)))
                .toArray(CloudFailoverTask[]::new);
        Links links = new Links(IntStream.range(0, Limits.LINKS)
                .mapToObj(SavedProgressTest::link)
                .toList());
        Situation situation = begun().answers(
                        new Logon("s".repeat(2 * Limits.TOKEN), letters(Limits.ID), letters(Limits.NAME)))
                .answers(Replies.plan(letters(Limits.NAME), names))
                .answers(Replies.running());
        for (int look = 0; look < 200; look++) {
            TaskResult result = new TaskResult(false, letters(Limits.MESSAGE), true, true);
            situation.answers(new Task("task-1", look + letters(Limits.WORD), letters(Limits.WORD), result, links));
        }
        situation
                .answers(new Task(
                        "task-1", "Finished", null, new TaskResult(true, letters(Limits.MESSAGE), true, true), links))
                .isIn(Phase.FOLLOW_SESSION)
                .answers(working(machines))
                .answers(stopped("Failed", letters(Limits.MESSAGE), machines));

        Progress worst = situation.undo();
        int all = JSON.writeValueAsBytes(worst).length;
        int ofMachines =
                JSON.writeValueAsBytes(worst.machines).length + JSON.writeValueAsBytes(worst.machineReports()).length;
        assertThat(worst.machineReports()).hasSize(10_000);
        assertThat(all - ofMachines).as("without the machines").isLessThan(200_000);
        assertThat(all).as("more isn't written").isLessThan(8 << 20);
    }
}

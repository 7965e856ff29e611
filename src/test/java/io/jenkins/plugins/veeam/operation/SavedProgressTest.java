package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.CLOUD;
import static io.jenkins.plugins.veeam.operation.Replies.machine;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Replies.working;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
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
}

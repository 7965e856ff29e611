package io.jenkins.plugins.veeam.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.operation.OnAbort;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.TimeoutStepExecution;
import org.junit.jupiter.api.Test;

/** Only a person and {@code timeout} mean the undo. */
class AbortPolicyTest {

    private static OnAbort of(String onAbort, CauseOfInterruption... causes) {
        return AbortPolicy.of(List.of(causes), onAbort);
    }

    private static final class AgentIsGone extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        @Override
        public String getShortDescription() {
            return "the agent is gone";
        }
    }

    @Test
    void personMeansWhatTheJobSays() {
        assertThat(of("STOP", new CauseOfInterruption.UserInterruption("operator")))
                .isEqualTo(OnAbort.STOP);
        assertThat(of("LEAVE", new CauseOfInterruption.UserInterruption("operator")))
                .isEqualTo(OnAbort.LEAVE);
    }

    @Test
    void timeoutMeansWhatTheJobSays() throws Exception {
        // Known by name in the plugin: here the name meets the class.
        assertThat(of("STOP", new TimeoutStepExecution.ExceededTimeout("5"))).isEqualTo(OnAbort.STOP);
    }

    @Test
    void anythingElseLeavesTheTask() {
        assertThat(of("STOP")).isEqualTo(OnAbort.LEAVE);
        assertThat(of("STOP", new AgentIsGone())).isEqualTo(OnAbort.LEAVE);
    }
}

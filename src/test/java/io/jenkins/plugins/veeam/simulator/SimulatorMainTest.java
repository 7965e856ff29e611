package io.jenkins.plugins.veeam.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SimulatorMainTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void introducesItselfAndLogsAllButPolls() {
        DemoOptions options = DemoOptions.of("--http", "--port", "0", "--user", "me", "--password", "secret");
        try (Simulator em = SimulatorMain.start(options, new PrintStream(printed, true, StandardCharsets.UTF_8))) {
            assertThat(text()).contains(em.url(), "me / secret", Caller.PLAN + " Payroll DR (12 machines)");
            assertThat(text()).contains("urn:veeam:CloudFailoverPlan:e7ca6822-a87f-443d-8aae-8005970543bf ABC");
            Caller caller = new Caller(em);
            caller.logOn("me", "secret");
            caller.undo();
            caller.task(1);
            caller.task(2);
            em.awaitAnswered("GET *", 2);
            em.await("the log", () -> text().contains("/api/tasks/task-2 → 500 Internal Server Error"));
            assertThat(text())
                    .contains("POST /api/failoverPlans/" + Caller.PLAN + "?action=undo → 202 Accepted")
                    .doesNotContain("task-1");
        }
    }

    @Test
    void hasDefaultsAndRefusesNonsense() {
        assertThat(DemoOptions.of()).isEqualTo(new DemoOptions(true, 9398, "CORP\\veeam-operator", "simulated"));
        assertThatThrownBy(() -> DemoOptions.of("--bind")).hasMessageContaining("--bind");
        assertThatThrownBy(() -> DemoOptions.of("--port")).hasMessageContaining("needs a value");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

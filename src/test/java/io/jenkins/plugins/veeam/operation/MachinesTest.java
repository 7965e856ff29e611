package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.CLOUD;
import static io.jenkins.plugins.veeam.operation.Replies.machine;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Replies.working;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.operation.Progress.MachineReport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a cloud failover session says of each machine. */
class MachinesTest {

    private static Situation testing() {
        return following(Operation.TEST, PlanKind.CLOUD_PLAN, CLOUD);
    }

    @Test
    void eachMachineThatFailedOrWarnedHasALineWithItsReason() {
        Situation situation = testing()
                .answers(stopped(
                        "Failed",
                        null,
                        machine("db01", "Failed", "No ping."),
                        machine("web01", "Success", null),
                        machine("web02", "Warning", null)))
                .ends(Outcome.FAILED)
                .says(
                        "db01: Failed, \"No ping.\"",
                        "web02: Warning",
                        "cloud/failoverSessions/c-2 ended in Failed after 0 s",
                        "Machines that failed: db01.",
                        "FAILED: the test of cloud plan \"Payroll DR\" on dr-site failed.")
                .explains("failed. Veeam says: No ping. Machines that failed: db01.")
                .message("No ping.");

        assertThat(situation.undo().machineReports())
                .containsExactly(
                        new MachineReport("db01", "Stopped", "Failed", "No ping."),
                        new MachineReport("web01", "Stopped", "Success", null),
                        new MachineReport("web02", "Stopped", "Warning", null));
    }

    @Test
    void itIsSaidOnceAndAsSoonAsItIsKnown() {
        testing()
                .answers(working(machine("db01", null, null)))
                .mentions("Task_stateAfter")
                .answers(working(machine("db01", "Failed", "No ping.")))
                .mentions("Machine_endedBecause")
                .saves()
                .answers(working(machine("db01", "Failed", "No ping.")))
                .says()
                .savesNothing();
    }

    @Test
    void aMachineFailsInASessionThatSucceeds() {
        testing()
                .answers(
                        stopped("Success", null, machine("db01", "Failed", "No ping."), machine(null, "Success", null)))
                .ends(Outcome.FAILED);
        testing()
                .answers(stopped("Success", null, machine("db01", "Warning", "Slow.")))
                .ends(Outcome.SUCCEEDED)
                .explains("the worst result was Warning");
    }

    @Test
    void aMachineWithoutAResultIsNotTested() {
        testing()
                .answers(stopped("Success", null, machine("db01", "None", null)))
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("Machine db01 has no result in session cloud/failoverSessions/c-2.");
    }

    @Test
    void elsewhereAMachineWithoutAResultWasSkipped() {
        following(Operation.UNDO, PlanKind.CLOUD_PLAN, CLOUD)
                .answers(stopped("Success", null, machine("db01", "None", null)))
                .ends(Outcome.SUCCEEDED);
    }

    @Test
    void theMachinesOfTwoSessionsAreKept() {
        Situation situation = following(Operation.TEST, PlanKind.CLOUD_PLAN, CLOUD, "cloud/failoverSessions/c-3")
                .answers(stopped("Success", null, machine("db01", "Success", null)))
                .answers(working(machine("web01", null, null)))
                .answers(stopped("Success", null, machine("web01", "Success", null)));

        assertThat(situation.undo().machineReports())
                .extracting(MachineReport::name)
                .containsExactly("db01", "web01");
    }

    @Test
    void aHostileServerFillsNeitherLogNorJournal() {
        CloudFailoverTask[] many = IntStream.range(0, 20_000)
                .mapToObj(number -> machine("vm-" + number, "Failed" + "!".repeat(60), "x".repeat(2_000)))
                .toArray(CloudFailoverTask[]::new);
        CloudFailoverTask[] failed = IntStream.range(0, 20_000)
                .mapToObj(number -> machine("vm-" + number, "Failed", "x".repeat(2_000)))
                .toArray(CloudFailoverTask[]::new);
        Situation situation = testing();
        for (int look = 0; look < 5; look++) {
            situation.answers(working(many)).answers(working(failed));
            assertThat(situation.move().lines()).hasSizeLessThanOrEqualTo(102);
        }
        assertThat(situation.move().lines()).as("all was said before").isEmpty();
        assertThat(situation.undo().machineReports()).hasSize(10_000);
        assertThat(situation.undo().machineReports())
                .filteredOn(report -> report.message() != null)
                .hasSize(100);
        assertThat(situation.answers(stopped("Failed", null, failed)).undo().explanation())
                .contains("vm-0, vm-1", "and 9990 more")
                .hasSizeLessThan(5_000);
    }
}

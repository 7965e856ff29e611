package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.CLOUD;
import static io.jenkins.plugins.veeam.operation.Replies.LOGON;
import static io.jenkins.plugins.veeam.operation.Replies.OK;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.plan;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Replies.tenantsPlan;
import static io.jenkins.plugins.veeam.operation.Situation.ID;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.order;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Undo, start and test, of a plan and of a tenant's: one set of rules, and what differs. */
class OperationsTest {

    @ParameterizedTest
    @CsvSource({
        "UNDO, PLAN, 'Undoing the failover of plan \"Payroll DR\" (',"
                + " Changes on the replicas since the failover are discarded.",
        "START, PLAN, 'Starting the failover of plan \"Payroll DR\" (', The source machines are not powered off:",
        "UNDO, CLOUD_PLAN, 'Undoing the failover of cloud plan \"Payroll DR\" of tenant \"Acme\" (urn:veeam:Cloud',"
                + " are discarded.",
        "START, CLOUD_PLAN, 'Starting the failover of cloud plan \"Payroll DR\" of tenant \"Acme\" (', both copies are up",
        "TEST, CLOUD_PLAN, 'Testing cloud plan \"Payroll DR\" of tenant \"Acme\" (', Production stays where it is.",
    })
    void itSaysWhatItDoes(Operation operation, PlanKind kind, String begins, String ends) {
        Situation situation = begun(order(operation, kind))
                .answers(LOGON)
                .answers(kind == PlanKind.PLAN ? plan() : tenantsPlan())
                .isIn(Phase.SEND);

        assertThat(situation.move().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(begins)
                .contains(ends);
    }

    @Test
    void aStartToOlderRestorePointsSaysSo() {
        Situation situation =
                begun(started(Situation.WALL - MINUTE)).answers(LOGON).answers(plan());

        situation.mentions("Begin_START", "Begin_restorePoint");
    }

    @Test
    void aRestorePointFromTheFuture() {
        begun(started(Situation.WALL + 1))
                .answers(LOGON)
                .answers(plan())
                .ends(Outcome.NOT_STARTED)
                .explains("restorePointBefore:", "is in the future");
    }

    private static Order started(long restorePointBefore) {
        Order order = order(Operation.START, PlanKind.PLAN);
        return new Order(
                order.operation(), order.server(), order.planId(), order.planName(), restorePointBefore, false, 60);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "''", "' '"})
    void aStartWithoutThePlansName(String name) {
        Order order = order(Operation.START, PlanKind.PLAN);
        begun(new Order(order.operation(), order.server(), order.planId(), name, null, false, 60))
                .answers(LOGON)
                .answers(plan())
                .ends(Outcome.NOT_STARTED)
                .explains("planName: missing.");
    }

    @Test
    void aTestOfAPlanThatIsNoCloudPlan() {
        begun(order(Operation.TEST, PlanKind.PLAN))
                .answers(LOGON)
                .answers(plan())
                .ends(Outcome.NOT_STARTED)
                .explains("Veeam can test only those");
    }

    @Test
    void aPlanOfTheOtherKind() {
        begun(order(Operation.UNDO, PlanKind.PLAN))
                .answers(LOGON)
                .fails(Fault.notFound())
                .isIn(Phase.READ_PLAN)
                .answers(tenantsPlan())
                .ends(Outcome.NOT_STARTED)
                .explains("\"Payroll DR\", of the other kind: enter planId as urn:veeam:CloudFailoverPlan:" + ID);
        begun(order(Operation.START, PlanKind.CLOUD_PLAN))
                .answers(LOGON)
                .fails(Fault.notFound())
                .answers(plan())
                .ends(Outcome.NOT_STARTED)
                .explains("enter planId as " + ID + ".");
        begun(order(Operation.TEST, PlanKind.CLOUD_PLAN))
                .answers(LOGON)
                .fails(Fault.notFound())
                .answers(plan())
                .ends(Outcome.NOT_STARTED)
                .explains("Veeam can test only those");
    }

    @ParameterizedTest
    @CsvSource({"START, CLOUD_PLAN", "TEST, CLOUD_PLAN"})
    void whereTheSessionIsTheResultItMustBeRead(Operation operation, PlanKind kind) {
        watching(operation, kind)
                .answers(finished(OK))
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("named no session");
        following(operation, kind, CLOUD)
                .fails(Fault.forbidden())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("could not be read");
        watching(operation, kind).answers(Replies.finishedObscurely("?")).endsWithoutLogoff(Outcome.UNKNOWN);
        following(operation, kind, CLOUD, Replies.RESTORE)
                .answers(stopped("Success"))
                .fails(Fault.forbidden())
                .endsWithoutLogoff(Outcome.UNKNOWN);
        following(operation, kind, CLOUD).answers(stopped("Success")).ends(Outcome.SUCCEEDED);
    }

    @ParameterizedTest
    @CsvSource({"UNDO, PLAN", "START, PLAN", "UNDO, CLOUD_PLAN"})
    void elsewhereTheTasksWordStands(Operation operation, PlanKind kind) {
        watching(operation, kind).answers(finished(OK)).ends(Outcome.SUCCEEDED).explains("It named no session");
    }

    @Test
    void anAbortStopsATest() {
        watching(Operation.TEST, PlanKind.CLOUD_PLAN)
                .aborted(OnAbort.STOP, false)
                .isIn(Phase.DELETE_TASK)
                .answers(null)
                .ends(Outcome.ABORTED)
                .explains("the test of cloud plan \"Payroll DR\"");
    }

    @Test
    void aTestsTaskMayBearTheNameOfAStart() {
        finding(Operation.TEST, PlanKind.CLOUD_PLAN, "StartCloudFailoverPlan").isIn(Phase.WATCH_TASK);
        finding(Operation.TEST, PlanKind.CLOUD_PLAN, "UndoCloudFailoverPlan").isIn(Phase.FIND_TASK);
        finding(Operation.START, PlanKind.PLAN, "StartFailoverPlan").isIn(Phase.WATCH_TASK);
        finding(Operation.START, PlanKind.PLAN, "StartCloudFailoverPlan").isIn(Phase.FIND_TASK);
    }

    private static Situation finding(Operation operation, PlanKind kind, String found) {
        return begun(order(operation, kind))
                .answers(LOGON)
                .answers(plan())
                .fails(Fault.broken())
                .answers(List.of(new Task("task-1", "Running", found, null, null)));
    }

    @ParameterizedTest
    @EnumSource
    void inOneBuildOnlyTheSameOperationIsForbidden(Operation another) {
        Progress start = watching(Operation.START, PlanKind.CLOUD_PLAN).undo();

        assertThat(start.forbids(order(another, PlanKind.CLOUD_PLAN))).isEqualTo(another == Operation.START);
        assertThat(start.forbids(order(another, PlanKind.PLAN))).isFalse();
    }

    @Test
    void anotherPlanIsNotForbidden() {
        Order order = order(null, false, 60);
        PlanId another = new PlanId(PlanKind.PLAN, ID.replace('a', 'b'));

        assertThat(Situation.watching()
                        .undo()
                        .forbids(new Order(order.operation(), order.server(), another, null, null, false, 60)))
                .isFalse();
    }
}

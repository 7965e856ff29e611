package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.LOGON;
import static io.jenkins.plugins.veeam.operation.Replies.plan;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.loggedOn;
import static io.jenkins.plugins.veeam.operation.Situation.order;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingPlanTest {

    private static Situation loggedOnTo(Order order) {
        return begun(order).answers(LOGON);
    }

    @Test
    void thePlanIsThere() {
        Situation situation = loggedOn()
                .after(3 * SECOND)
                .answers(plan())
                .isIn(Phase.SEND)
                .saves()
                .waits(0)
                .mentions("Begin_UNDO");

        assertThat(situation.undo().isSent()).isTrue();
        assertThat(situation.undo().planName()).isEqualTo("Payroll DR");
        assertThat(situation.undo().machines()).containsExactly("DB", "web");
        assertThat(situation.undo().times.deadline(situation.undo().order()))
                .isEqualTo(Situation.BEGIN + 3 * SECOND + 60 * MINUTE);
    }

    @Test
    void thePlanBearsTheName() {
        loggedOnTo(order("Payroll DR", false, 60)).answers(plan()).isIn(Phase.SEND);
    }

    @Test
    void thePlanBearsAnotherName() {
        Situation situation = loggedOnTo(order("Mail DR", false, 60))
                .answers(plan())
                .ends(Outcome.NOT_STARTED)
                .explains("\"Payroll DR\", not \"Mail DR\"")
                .explainsItself();

        assertThat(situation.undo().isSent()).isFalse();
    }

    @Test
    void aDryRun() {
        Situation situation = loggedOnTo(order(null, true, 60))
                .answers(plan())
                .ends(Outcome.CHECKED)
                .explains("CHECKED", "\"Payroll DR\"", Situation.ID, "Its 2 machines: DB, web.", "Nothing was started.")
                .explainsItself();

        assertThat(situation.undo().isSent()).isFalse();
    }

    @Test
    void aDryRunOfAPlanWithAnotherName() {
        loggedOnTo(order("Mail DR", true, 60)).answers(plan()).ends(Outcome.NOT_STARTED);
    }

    @Test
    void thePlanIsNotThere() {
        loggedOn()
                .fails(Fault.notFound())
                .isIn(Phase.READ_PLAN)
                .saves()
                .waits(0)
                .says()
                .fails(Fault.refused())
                .ends(Outcome.NOT_STARTED)
                .explains("Not found on dr-site.");
    }

    @Test
    void theAccountMayNotSeePlans() {
        loggedOn().fails(Fault.refused()).ends(Outcome.NOT_STARTED).explains("dr-site refused access.");
    }

    @Test
    void theLogonSessionIsLostOnce() {
        Situation situation = loggedOn()
                .after(20 * MINUTE)
                .fails(Fault.sessionLost())
                .isIn(Phase.LOG_ON)
                .saves()
                .waits(0)
                .after(59 * SECOND)
                .fails(Fault.noConnection())
                .isIn(Phase.LOG_ON);
        assertThat(situation.undo().userName()).isNull();

        situation.answers(LOGON).isIn(Phase.READ_PLAN).answers(plan()).isIn(Phase.SEND);
    }

    @Test
    void theLogonSessionIsLostTwice() {
        loggedOn()
                .fails(Fault.sessionLost())
                .answers(LOGON)
                .fails(Fault.sessionLost())
                .ends(Outcome.NOT_STARTED)
                .explains("no longer knows the logon session");
    }

    @Test
    void theServerIsAwayForLessThanALogonSessionLives() {
        loggedOn()
                .fails(Fault.broken())
                .isIn(Phase.READ_PLAN)
                .after(14 * MINUTE - 1)
                .fails(Fault.noConnection())
                .isIn(Phase.READ_PLAN)
                .waits(1)
                .answers(plan())
                .isIn(Phase.SEND);
    }

    @Test
    void theServerIsAwayForLonger() {
        loggedOn()
                .fails(Fault.noConnection())
                .after(14 * MINUTE)
                .fails(Fault.noConnection())
                .ends(Outcome.NOT_STARTED)
                .explains("dr-site can't be reached.");
    }
}

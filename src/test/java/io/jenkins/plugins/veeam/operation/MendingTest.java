package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.LOGON;
import static io.jenkins.plugins.veeam.operation.Replies.OK;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.finding;
import static io.jenkins.plugins.veeam.operation.Situation.loggedOn;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What waiting can't mend isn't waited for; what a server asks for, it gets. */
class MendingTest {

    static EnterpriseManagerException[] forGood() {
        return new EnterpriseManagerException[] {Fault.malformed(), Fault.blocked(), Fault.refused()};
    }

    @ParameterizedTest
    @MethodSource("forGood")
    void beforeAnythingIsStartedItEndsAtOnce(EnterpriseManagerException fault) {
        begun().fails(fault).endsWithoutLogoff(Outcome.NOT_STARTED).explains(fault.getMessage());
        loggedOn().fails(fault).ends(Outcome.NOT_STARTED).explains(fault.getMessage());
    }

    @Test
    void enterpriseManagersOwnNotFoundForOurTaskIsTheEnd() {
        watching()
                .fails(Fault.notFound())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("Not found on dr-site.", "Veeam console");
    }

    @Test
    void aProxysNotFoundIsWaitedOut() {
        watching()
                .fails(Fault.foreignNotFound())
                .isIn(Phase.WATCH_TASK)
                .after(13 * MINUTE)
                .fails(Fault.foreignNotFound())
                .answers(finished(OK))
                .ends(Outcome.SUCCEEDED);
    }

    @Test
    void itIsNeverAskedSoonerThanItWants() {
        watching()
                .fails(Fault.busy(40 * SECOND))
                .isIn(Phase.WATCH_TASK)
                .waits(40 * SECOND)
                .after(40 * SECOND)
                .fails(Fault.busy(1))
                .waits(4_000)
                .answers(running())
                .waits(4_000);
    }

    @Test
    void notSoonerEvenWhereTheTimeIsShort() {
        begun().fails(Fault.busy(MINUTE))
                .isIn(Phase.LOG_ON)
                .waits(MINUTE)
                .after(MINUTE)
                .answers(LOGON)
                .isIn(Phase.READ_PLAN);
        finding().fails(Fault.busy(MINUTE)).isIn(Phase.FIND_TASK).waits(MINUTE);
        Situation loggingOff = watching().answers(finished(OK)).fails(Fault.busy(MINUTE));
        assertThat(loggingOff.move().waitMillis()).isEqualTo(MINUTE);
    }

    @Test
    void notSoonerEvenWhereSomethingElseIsAskedNext() {
        aboutToSend().fails(Fault.busy(MINUTE)).isIn(Phase.FIND_TASK).waits(MINUTE);
        loggedOn()
                .after(14 * MINUTE)
                .fails(Fault.busy(MINUTE))
                .isIn(Phase.LOG_OFF)
                .waits(MINUTE);
    }
}

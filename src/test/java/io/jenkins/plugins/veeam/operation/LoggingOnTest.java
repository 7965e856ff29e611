package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.LOGON;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoggingOnTest {

    static EnterpriseManagerException[] refusals() {
        return new EnterpriseManagerException[] {
            Fault.refused(), Fault.blocked(), Fault.notFound(), Fault.sessionLost(), Fault.malformed()
        };
    }

    @Test
    void theServerLetsUsIn() {
        Situation loggedOn = begun().isIn(Phase.LOG_ON)
                .answers(LOGON)
                .isIn(Phase.READ_PLAN)
                .saves()
                .waits(0);

        assertThat(loggedOn.undo().userName()).isEqualTo("CORP\\svc-jenkins");
        assertThat(loggedOn.undo().isSent()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theServerRefuses(EnterpriseManagerException refusal) {
        begun().fails(refusal)
                .endsWithoutLogoff(Outcome.NOT_STARTED)
                .explains("NOT_STARTED", Situation.ID, "dr-site", refusal.getMessage())
                .explainsItself();
    }

    @Test
    void theServerIsAwayForLessThanAMinute() {
        begun().after(59 * SECOND)
                .fails(Fault.noConnection())
                .isIn(Phase.LOG_ON)
                .mentions("Outage_begins")
                .waits(500)
                .savesNothing()
                .after(SECOND - 1)
                .fails(Fault.noConnection())
                .isIn(Phase.LOG_ON)
                .waits(1);
    }

    @Test
    void theServerIsAwayForAMinute() {
        begun().fails(Fault.noConnection())
                .after(60 * SECOND)
                .fails(Fault.broken())
                .endsWithoutLogoff(Outcome.NOT_STARTED)
                .explains("The connection to dr-site failed.");
    }

    @Test
    void restartedBeforeTheLogon() {
        begun().after(3_600 * SECOND)
                .restarts()
                .isIn(Phase.LOG_ON)
                .saves()
                .after(59 * SECOND)
                .fails(Fault.noConnection())
                .isIn(Phase.LOG_ON);
    }
}

package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.CLOUD;
import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Replies.session;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingSessionTest {

    static EnterpriseManagerException[] passing() {
        return new EnterpriseManagerException[] {
            Fault.broken(), Fault.noConnection(), Fault.blocked(), Fault.notFound(), Fault.malformed()
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"Success", "Warning"})
    void itEndsWell(String result) {
        Situation situation = following(RESTORE)
                .after(20 * SECOND)
                .answers(stopped(result))
                .ends(Outcome.SUCCEEDED)
                .startsWith("restoreSessions/r-1 ended in " + result + " after 20 s")
                .mentions("Session_ended", "Succeeded_sessions")
                .explains("Payroll DR")
                .message("Ok");

        assertThat(situation.undo().state()).isEqualTo("Stopped " + result);
    }

    @Test
    void itFails() {
        following(RESTORE)
                .answers(stopped("Failed"))
                .ends(Outcome.FAILED)
                .mentions("Session_ended", "Outcome_failedSilently")
                .explains("Payroll DR", "Session restoreSessions/r-1 failed, and Veeam gave no reason.")
                .explainsItself();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"None", "success", "Odd"})
    void itStopsWithoutAResult(String result) {
        following(RESTORE)
                .answers(stopped(result))
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("Session restoreSessions/r-1 stopped without a result.", "Veeam console")
                .explainsItself();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Working, 7, Working 0 %",
                "Working, ' 42 ', Working 40 %",
                "Stopping, 100, Stopping 100 %",
                "Working, -, Working",
                "Working, about half, Working",
                "Working, 1234, Working",
                "-, 55, ? 50 %",
            })
    void itGoesOn(String state, String progress, String shown) {
        Situation situation = following(RESTORE)
                .after(5 * SECOND)
                .answers(session(state, "Success", progress))
                .isIn(Phase.FOLLOW_SESSION)
                .saves()
                .waits(500)
                .says("restoreSessions/r-1 " + shown + " after 5 s");

        assertThat(situation.undo().state()).isEqualTo(shown);
    }

    @Test
    void oneAfterTheOther() {
        following(RESTORE, CLOUD)
                .answers(stopped("Warning"))
                .isIn(Phase.FOLLOW_SESSION)
                .saves()
                .waits(0)
                .says("restoreSessions/r-1 ended in Warning after 0 s", "Following cloud/failoverSessions/c-2")
                .answers(session("Working", "None", null))
                .says("cloud/failoverSessions/c-2 Working after 0 s")
                .answers(stopped("Success"))
                .ends(Outcome.SUCCEEDED);
    }

    @Test
    void theAccountMayNotReadIt() {
        following(RESTORE)
                .fails(Fault.forbidden())
                .ends(Outcome.SUCCEEDED)
                .mentions("Session_notReadable", "Succeeded_partly")
                .startsWith("restoreSessions/r-1 can't be followed: dr-site refused access.")
                .message("Ok");
    }

    @Test
    void anotherCertificateSaysNothingOfTheAccount() {
        following(RESTORE).fails(Fault.certificate()).isIn(Phase.FOLLOW_SESSION).mentions("Outage_begins");
    }

    @Test
    void theAccountMayNotReadTheFirst() {
        following(RESTORE, CLOUD)
                .fails(Fault.forbidden())
                .isIn(Phase.FOLLOW_SESSION)
                .mentions("Session_notReadable", "Session_follow")
                .answers(stopped("Failed"))
                .ends(Outcome.FAILED);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aFaultIsWaitedOut(EnterpriseManagerException fault) {
        following(RESTORE)
                .fails(fault)
                .isIn(Phase.FOLLOW_SESSION)
                .mentions("Outage_begins")
                .answers(stopped("Success"))
                .ends(Outcome.SUCCEEDED);
    }

    @Test
    void theLogonSessionIsLost() {
        following(RESTORE)
                .fails(Fault.sessionLost())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("no longer knows")
                .explainsItself();
    }

    @Test
    void theServerIsAwayForTooLong() {
        following(RESTORE)
                .after(14 * MINUTE)
                .fails(Fault.noConnection())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explainsItself();
    }

    @Test
    void thePatienceOfTheBuildEnds() {
        following(RESTORE)
                .after(60 * MINUTE)
                .answers(session("Working", "None", "10"))
                .endsWithoutLogoff(Outcome.TIMED_OUT)
                .explains("Working 10 %")
                .explainsItself();
    }

    @Test
    void restarted() {
        following(RESTORE)
                .restarts()
                .isIn(Phase.FOLLOW_SESSION)
                .answers(stopped("Success"))
                .ends(Outcome.SUCCEEDED);
    }
}

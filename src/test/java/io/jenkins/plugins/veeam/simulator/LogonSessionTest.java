package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.PASSWORD;
import static io.jenkins.plugins.veeam.simulator.Caller.USER;
import static io.jenkins.plugins.veeam.simulator.Caller.element;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.COOKIE_AND_HEADER_SENT;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.LOGGED_OFF_WHILE_RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogonSessionTest {
    private final HandClock clock = new HandClock();
    private final Simulator em = Simulator.builder().clock(clock).start();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void theTokenIsNotTheSessionId() {
        HttpResponse<String> logon = caller.logOn(USER, PASSWORD);
        assertThat(logon.statusCode()).isEqualTo(201);
        assertThat(element("UserName", logon)).isEqualTo(USER);
        assertThat(element("SessionId", logon)).isNotEqualTo(caller.token());
        assertThat(logon.headers().firstValue("Set-Cookie"))
                .contains("X-RestSvcSessionId=" + caller.token() + "; Path=/api;");
    }

    @Test
    void badCredentialsAndOldVersionsAreRefused() {
        HttpResponse<String> refused = caller.logOn(USER, "wrong");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Basic Realm=RestSvc");
        String right = Caller.basic(USER, PASSWORD);
        assertThat(caller.send("POST", "/api/sessionMngr/?v=v1_4", "Authorization", right)
                        .statusCode())
                .isEqualTo(401);
        em.changePassword(USER, "new");
        assertThat(caller.logOn(USER, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(caller.logOn(USER, "new").statusCode()).isEqualTo(201);
    }

    @Test
    void theCookieWins() {
        String mine = caller.token();
        caller.undo();
        caller.logOn(USER, PASSWORD);
        assertThat(caller.task(1).statusCode()).isEqualTo(500);
        assertThat(caller.get("/api/tasks/task-1", "Cookie", "a=b; X-RestSvcSessionId=" + mine)
                        .statusCode())
                .isEqualTo(200);
        assertThat(em.violations()).extracting(Violation::rule).containsExactly(COOKIE_AND_HEADER_SENT);
    }

    @Test
    void tasksAreInvisibleElsewhereAndCountAfresh() {
        caller.undo();
        Caller other = Caller.loggedOn(em);
        HttpResponse<String> unseen = other.task(1);
        assertThat(unseen.statusCode()).isEqualTo(500);
        assertThat(unseen.body()).contains("There is no backup task with id [task-1] in current rest session");
        assertThat(other.get("/api/tasks").body()).doesNotContain("TaskId");
        assertThat(element("TaskId", other.undo())).isEqualTo("task-1");
    }

    @Test
    void fifteenMinutesWithoutARequestEndIt() {
        caller.undo();
        clock.advance(Duration.ofMinutes(14));
        assertThat(caller.task(1).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(14));
        assertThat(caller.task(1).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(15));
        assertThat(em.openLogonSessions()).isZero();
        assertThat(caller.task(1).statusCode()).isEqualTo(401);
    }

    @Test
    void sessionsDieOnCommand() {
        em.sessionsDieNow();
        assertThat(caller.get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOffWhileATaskRunsKillsIt() {
        em.undo().runsUntilToldTo();
        caller.undo();
        assertThat(logOff().statusCode()).isEqualTo(204);
        assertThat(em.undos()).singleElement().matches(TaskReport::killed);
        assertThat(em.violations()).extracting(Violation::rule).containsExactly(LOGGED_OFF_WHILE_RUNNING);
        assertThat(caller.task(1).statusCode()).isEqualTo(401);
    }

    @Test
    void unlessUndosOutliveTheLogoff() {
        em.undosOutliveLogoff().undo().runsUntilToldTo();
        caller.undo();
        logOff();
        assertThat(em.undos()).singleElement().matches(undo -> !undo.killed());
        assertThat(em.violations()).isEmpty();
        assertThat(em.openLogonSessions()).isZero();
    }

    @Test
    void rolesDecideWhatIsSeen() {
        em.portalUser("user", "u").user("item", "i", Role.ITEM_RESTORE_OPERATOR);
        caller.logOn("user", "u");
        assertThat(caller.get("/api/failoverPlans").statusCode()).isEqualTo(403);
        assertThat(caller.undo().statusCode()).isEqualTo(403);
        caller.logOn("item", "i");
        assertThat(caller.get("/api/failoverPlans").statusCode()).isEqualTo(200);
        assertThat(caller.get("/api/query?type=FailoverPlan").statusCode()).isEqualTo(403);
        assertThat(em.undoPosts()).isOne();
        assertThat(em.undos()).isEmpty();
    }

    private HttpResponse<String> logOff() {
        return caller.send("DELETE", "/api/logonSessions/" + em.undos().get(0).logonSessionId());
    }
}

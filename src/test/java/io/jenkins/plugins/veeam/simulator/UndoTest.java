package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.PLAN;
import static io.jenkins.plugins.veeam.simulator.Caller.element;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final HandClock clock = new HandClock();
    private final Simulator em = Simulator.builder().clock(clock).start();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void statesFollowTheClock() {
        em.undo(PLAN).takes(Duration.ofSeconds(10), Duration.ofSeconds(5)).failsWith("VM \"db01\" is locked");
        caller.undo();
        clock.advance(Duration.ofSeconds(9));
        assertThat(caller.task(1).body()).contains("<State>Running</State>").doesNotContain("Result");
        clock.advance(Duration.ofSeconds(1));
        assertThat(caller.task(1).body())
                .contains("<State>OperationFinished</State>")
                .doesNotContain("Result");
        clock.advance(Duration.ofSeconds(5));
        assertThat(caller.task(1).body())
                .contains("<State>Finished</State>")
                .contains("<Result Success=\"false\"><Message>VM &quot;db01&quot; is locked</Message></Result>");
        assertThat(em.whenTaskFinished(PLAN)).isEqualTo(clock.instant());
    }

    @Test
    void successMayBeClaimedTooEarly() {
        em.undo()
                .takes(Duration.ofSeconds(1), Duration.ofSeconds(1))
                .hasRunningWithSuccessTrue()
                .failsWith("after all");
        caller.undo();
        assertThat(caller.task(1).body()).contains("<State>Running</State>", "<Result Success=\"true\" />");
        clock.advance(Duration.ofSeconds(2));
        assertThat(caller.task(1).body()).contains("<State>Finished</State>", "<Result Success=\"false\">");
    }

    @Test
    void endsThatSayLittle() {
        em.undo().endsWithoutResult();
        caller.undo();
        assertThat(caller.task(1).body()).contains("<State>Finished</State>").doesNotContain("Result");
        em.undo().endsWithoutMessage();
        caller.undo();
        assertThat(caller.task(2).body()).contains("<Result Success=\"true\" />");
        em.undo().asksForConfirmation();
        caller.undo();
        assertThat(caller.task(3).body()).contains("<ConfirmationNeeded>true</ConfirmationNeeded>");
    }

    @Test
    void testsMayTakeTheTaskByTheHand() {
        em.undo().runsUntilToldTo();
        caller.undo();
        clock.advance(Duration.ofSeconds(1));
        em.setTaskState("Paused");
        assertThat(element("State", caller.task(1))).isEqualTo("Paused");
        em.setTaskState(null);
        assertThat(element("State", caller.task(1))).isEqualTo("Running");
        em.finishTasks();
        assertThat(element("State", caller.task(1))).isEqualTo("Finished");
        assertThat(em.whenTaskFinished(PLAN)).isEqualTo(clock.instant());
    }

    @Test
    void aDeletedTaskIsGoneAndItsUndoStopped() {
        em.undo().runsUntilToldTo();
        caller.undo();
        assertThat(caller.send("DELETE", "/api/tasks/task-1").statusCode()).isEqualTo(204);
        assertThat(caller.task(1).statusCode()).isEqualTo(500);
        assertThat(em.undos()).singleElement().matches(undo -> undo.deleted() && undo.killed());
    }

    @Test
    void theFinishedTaskMayPointAtASessionThatGoesOn() {
        em.undo().related("cloud/failoverSessions", Duration.ofMinutes(3), "Warning");
        caller.undo();
        String path = relatedPath(caller.task(1));
        assertThat(path).startsWith("/api/cloud/failoverSessions/").endsWith("?format=Entity");
        assertThat(caller.get(path).body())
                .contains("<CloudFailoverSession ", "<State>Working</State>", "<Result>None</Result>")
                .doesNotContain("EndTimeUTC");
        clock.advance(Duration.ofMinutes(3));
        assertThat(caller.get(path).body())
                .contains("<State>Stopped</State>", "<Result>Warning</Result>", "<EndTimeUTC>");
        em.next("GET /api/cloud/failoverSessions/*").answers(403);
        assertThat(caller.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aRelatedSessionEndsWhenTold() {
        em.undo().relatedUntilTold("restoreSessions");
        caller.undo();
        String path = relatedPath(caller.task(1));
        clock.advance(Duration.ofMinutes(10));
        assertThat(caller.get(path).body()).contains("<RestoreSession ", "<State>Working</State>");
        em.endRelatedSessions("Failed");
        assertThat(caller.get(path).body()).contains("<State>Stopped</State>", "<Result>Failed</Result>");
    }

    private static String relatedPath(HttpResponse<String> task) {
        Matcher link = Pattern.compile("Rel=\"Related\"[^>]*Href=\"https://[^/]*([^\"]*)\"")
                .matcher(task.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}

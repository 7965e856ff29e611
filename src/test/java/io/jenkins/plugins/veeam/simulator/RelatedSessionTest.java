package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.element;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a task hands over to, and how it says so. */
class RelatedSessionTest {
    private static final String CLOUD_PLAN = "e7ca6822-a87f-443d-8aae-8005970543bf";
    private static final Pattern RELATED = Pattern.compile("<Link Rel=\"Related\"[^>]* Href=\"([^\"]*)\"");

    private final HandClock clock = new HandClock();
    private final Simulator em =
            Simulator.builder().clock(clock).start().cloudPlan(CLOUD_PLAN, "ABC", "ABC Company", "db-1", "web-1");
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void eachMachineHasItsOwnEnd() {
        em.test(CLOUD_PLAN)
                .related("cloud/failoverSessions", Duration.ofMinutes(1))
                .machineFails("db-1", "No ping")
                .machineWarns("web-1", "Slow");
        test();
        assertThat(session(1))
                .contains("<State>Working</State><Result>None</Result><Progress>50</Progress><CloudFailoverTasks>")
                .contains("<CloudFailoverTasks><CloudFailoverTasks VmName=\"db-1\"><VmReplicaPointLink ")
                .doesNotContain("FailureMessage");
        clock.advance(Duration.ofMinutes(1));
        assertThat(session(1))
                .contains("<State>Stopped</State><Result>Failed</Result><Progress>100</Progress><CloudFailoverTasks>")
                .contains("<Result>Failed</Result><Progress>100</Progress><FailureMessage>No ping</FailureMessage>")
                .contains("<Result>Warning</Result><Progress>100</Progress><FailureMessage>Slow</FailureMessage>");
    }

    @Test
    void theUsualSessionCanBeChangedAndMissing() {
        em.test(CLOUD_PLAN).machineWarns("gone-1", "Slow");
        test();
        assertThat(session(1)).contains("VmName=\"gone-1\"", "<Result>Warning</Result>", "<Result>Success</Result>");
        em.test(CLOUD_PLAN).withoutRelated();
        test();
        assertThat(hrefs(2)).isEmpty();
        em.test(CLOUD_PLAN).isUsual();
        test();
        assertThat(session(3)).contains("<Result>Success</Result>").doesNotContain("Warning");
    }

    @Test
    void aSessionMayContradictItsMachines() {
        em.test()
                .related("cloud/failoverSessions", Duration.ZERO, "Success")
                .because("All is well")
                .machineFails("db-1", "No ping");
        test();
        assertThat(session(1))
                .contains("<Result>Success</Result><Progress>100</Progress><FailureMessage>All is well<")
                .contains("<FailureMessage>No ping<");
    }

    @Test
    void severalSessionsEndEachInItsTime() {
        em.undo()
                .related("restoreSessions", Duration.ofMinutes(1), "Success")
                .relatedToo("restoreSessions", Duration.ofMinutes(2), "Failed")
                .because("Replica is locked")
                .relatedToo("cloud/failoverSessions", Duration.ZERO, "Success")
                .isUnreadable(403);
        caller.undo();
        clock.advance(Duration.ofMinutes(1));
        List<String> hrefs = hrefs(1);
        assertThat(hrefs).hasSize(3).doesNotHaveDuplicates();
        assertThat(read(hrefs.get(0))).contains("<Result>Success</Result>");
        assertThat(read(hrefs.get(1))).contains("<State>Working</State>").doesNotContain("locked");
        clock.advance(Duration.ofMinutes(1));
        assertThat(read(hrefs.get(1)))
                .contains("<Result>Failed</Result>", "<FailureMessage>Replica is locked</FailureMessage>")
                .doesNotContain("CloudFailoverTasks");
        assertThat(read(hrefs.get(2))).contains("StatusCode=\"403\"");
    }

    @Test
    void linksComeAndGo() {
        Duration minute = Duration.ofMinutes(1);
        em.undo()
                .takes(minute, minute)
                .related("restoreSessions", minute, "Success")
                .showsLinkWhileRunningOnly()
                .relatedToo("restoreSessions", minute, "Failed")
                .showsLinkFromTheStart();
        caller.undo();
        List<String> running = hrefs(1);
        assertThat(running).hasSize(2);
        clock.advance(minute.multipliedBy(2));
        assertThat(hrefs(1)).containsExactly(running.get(1));
        assertThat(read(running.get(0))).contains("<State>Working</State>");
    }

    @Test
    void linksTakeManyForms() {
        em.undo()
                .related("restoreSessions", Duration.ZERO, "Success")
                .linkedAs("/API/restoreSessions/{id}")
                .relatedToo("restoreSessions", Duration.ZERO, "Success")
                .linkedAs("{server}/api/restoresessions/{id}?format=Entity")
                .relatedToo("cloud/failoverSessions", Duration.ZERO, "Success")
                .linkedAs("{collection}/{id}")
                .withoutLinkType()
                .relatedToo("restoreSessions", Duration.ZERO, "Success")
                .linkedAs("urn:nonsense");
        caller.undo();
        List<String> hrefs = hrefs(1);
        assertThat(hrefs.get(0)).startsWith("/API/restoreSessions/");
        assertThat(read(hrefs.get(0) + "?format=Entity")).contains("<RestoreSession ");
        assertThat(read(hrefs.get(1))).contains("<RestoreSession ");
        assertThat(hrefs.get(2)).startsWith("cloud/failoverSessions/");
        assertThat(hrefs.get(3)).isEqualTo("urn:nonsense");
        assertThat(caller.task(1).body())
                .contains("<Link Rel=\"Related\" Href=\"cloud/", "Type=\"RestoreSession\" Href=\"urn:nonsense\"");
        assertThat(em.violations()).isEmpty();
    }

    @Test
    void linksMayBeBombs() {
        String bomb = "/api/aSessions/a".repeat(16 * 1024);
        em.undo().related("restoreSessions", Duration.ZERO, "Success").linkedAs(bomb);
        caller.undo();
        assertThat(hrefs(1)).containsExactly(bomb);
    }

    @Test
    void sessionsMayBeCountless() {
        em.undo().withoutRelated().relatedToo(15_000, "restoreSessions", Duration.ZERO, "Success");
        caller.undo();
        List<String> hrefs = hrefs(1);
        assertThat(hrefs).hasSize(15_000).doesNotHaveDuplicates();
        assertThat(read(hrefs.get(14_999))).contains("<Result>Success</Result>");
    }

    private void test() {
        String path = "/api/cloud/cloudFailoverPlans/" + CLOUD_PLAN + "?action=test";
        assertThat(caller.send("POST", path, "Content-Type", "application/xml").statusCode())
                .isEqualTo(202);
    }

    private String session(int task) {
        return read(hrefs(task).get(0));
    }

    private String read(String href) {
        return caller.get(href.replaceFirst("^https://[^/]*", "")).body();
    }

    private List<String> hrefs(int task) {
        assertThat(element("TaskId", caller.task(task))).isEqualTo("task-" + task);
        return RELATED.matcher(caller.task(task).body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}

package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    private static final String RESTORE = "https://em.invalid:9398/api/restoreSessions/5f1d-1";

    @ParameterizedTest
    @CsvSource({
        "https://em.invalid:9398/api/restoreSessions/5f1d-1,restoreSessions/5f1d-1",
        "https://em.invalid:9398/api/restoreSessions/5f1d-1?format=Entity,restoreSessions/5f1d-1",
        "https://em.invalid:9398/api/restoreSessions/5f1d-1/,restoreSessions/5f1d-1",
        "https://em.invalid:9398/api/restoreSessions/5f1d-1#top,restoreSessions/5f1d-1",
        "http://em:9399/api/cloud/failoverSessions/A_1.b?format=Entity,cloud/failoverSessions/A_1.b",
        "https://proxy/veeam/api/restoreSessions/5f1d-1,restoreSessions/5f1d-1",
        "https://proxy/api/x/api/restoreSessions/5f1d-1,restoreSessions/5f1d-1",
        "/api/restoreSessions/5f1d-1,restoreSessions/5f1d-1",
        "https://evil.example.com/api/backupTaskSessions/9,backupTaskSessions/9"
    })
    void theSessionIsRecognizedByItsPathAlone(String href, String path) {
        assertThat(new Link("Related", null, href).sessionPath()).contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "https://em/API/RestoreSessions/5f1d-1,,restoreSessions/5f1d-1",
        "https://em/api/restoresessions/5f1d-1,,restoreSessions/5f1d-1",
        "https://em/api/Cloud/FailoverSessions/5f1d-1,,cloud/failoverSessions/5f1d-1",
        "https://em.invalid:9398/restoreSessions/5f1d-1,,restoreSessions/5f1d-1",
        "restoreSessions/5f1d-1,,restoreSessions/5f1d-1",
        "../restoreSessions/5f1d-1?format=Entity,,restoreSessions/5f1d-1",
        "cloud/failoverSessions/5f1d-1,,cloud/failoverSessions/5f1d-1",
        "5f1d-1,RestoreSession,restoreSessions/5f1d-1",
        "5f1d-1?format=Entity,CloudFailoverSessionReference,cloud/failoverSessions/5f1d-1",
        "failoverSessions/5f1d-1,CloudFailoverSession,cloud/failoverSessions/5f1d-1",
        "https://em/api/replicaSessions/5f1d-1,ReplicaJobSession,replicaSessions/5f1d-1",
        "https://em/api/cloud/failoverSessions/5f1d-1,RestoreSession,cloud/failoverSessions/5f1d-1",
        "https://em/api/restoreSessions/5f1d-1,CloudFailoverSession,restoreSessions/5f1d-1",
        "https://em/api/replicaSessions/5f1d-1,RestoreSession,replicaSessions/5f1d-1",
        "failoverSessions/5f1d-1,RestoreSessionReference,cloud/failoverSessions/5f1d-1"
    })
    void whateverLettersAndFormTheLinkHas(String href, String type, String path) {
        assertThat(new Link("Related", type, href).sessionPath()).contains(path);
    }

    /** Took eight seconds at 256 KiB, and two minutes at a megabyte, on threads that all servers shared. */
    @Test
    void anAddressThatRepeatsItselfIsNotEvenLookedAt() {
        for (String part : List.of("/api/aSessions/a", "/", "/api/", "a", "?")) {
            assertThat(new Link("Related", "RestoreSession", part.repeat(1 << 18)).sessionPath())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://em.invalid:9398/api/tasks/task-1",
                "https://em.invalid:9398/api/restoreSessions",
                "https://em.invalid:9398/api/restoreSessions/",
                "https://em.invalid:9398/api/Sessions/5f1d-1",
                "https://em.invalid:9398/api/restoreSessions/a%2Fb",
                "https://em.invalid:9398/api/restoreSessions/a b",
                "https://em.invalid:9398/api/restoreSessions/a:b@evil",
                "https://em.invalid:9398/api/cloud/x/failoverSessions/5f1d-1",
                "https://em.invalid:9398/api/../failoverSessions/5f1d-1",
                "https://em.invalid:9398/api/logonSessions/5f1d-1",
                "https://em.invalid:9398/api/LogonSessions/5f1d-1",
                "https://em.invalid:9398/api/cloud/logonSessions/5f1d-1",
                "https://em.invalid:9398/api/restoreSessions/..",
                "https://em.invalid:9398/api/restoreSessions/."
            })
    void anyOtherAddressLeadsNowhere(String href) {
        assertThat(new Link("Related", "RestoreSession", href).sessionPath()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Delete", "Up", "Related Alternate"})
    void onlyARelatedLinkIsFollowed(String rel) {
        assertThat(new Link(rel, "RestoreSession", RESTORE).sessionPath()).isEmpty();
    }

    @Test
    void theLettersOfRelMayHaveAnyCase() {
        assertThat(new Link("related", null, RESTORE).sessionPath()).isPresent();
    }

    @Test
    void aTaskNamesEachOfItsSessionsOnce() {
        Links links = new Links(List.of(
                new Link("Delete", "Task", "https://em.invalid:9398/api/tasks/task-1"),
                new Link("Related", null, RESTORE),
                new Link("Related", "RestoreSession", RESTORE + "?format=Entity"),
                new Link("Related", "CloudFailoverSession", "https://em.invalid:9398/api/cloud/failoverSessions/2")));
        assertThat(new Task("task-1", "Finished", null, null, links).relatedSessions())
                .containsExactly("restoreSessions/5f1d-1", "cloud/failoverSessions/2");
    }

    @Test
    void aTaskWithoutLinksHasNoSessions() {
        assertThat(new Task("task-1", "Finished", null, null, null).relatedSessions())
                .isEmpty();
    }
}

package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static Task linked(int sessions, Link... others) {
        List<Link> links = new ArrayList<>(List.of(others));
        IntStream.range(0, sessions)
                .mapToObj(i -> new Link("Related", null, "/api/restoreSessions/" + i))
                .forEach(links::add);
        return new Task("task-1", "Finished", null, null, new Links(links));
    }

    @Test
    void aTextOfTheVeryLengthIsWhole() {
        assertThat(Limits.cut("abc", 3)).isEqualTo("abc");
        assertThat(Limits.cut("abcd", 3)).isEqualTo("abc…");
        assertThat(Limits.cut("ab\ud83d\ude00", 3)).isEqualTo("ab…");
    }

    @Test
    void noMoreSessionsThanThatAreFollowedAndTheOthersAreNotForgotten() {
        assertThat(linked(Limits.SESSIONS).relatedSessions()).hasSize(Limits.SESSIONS);
        assertThat(linked(Limits.SESSIONS).obscureSessions()).isEmpty();
        Task task = linked(Limits.SESSIONS + 1);
        assertThat(task.relatedSessions()).hasSize(Limits.SESSIONS);
        assertThat(task.obscureSessions()).containsExactly("restoreSessions/" + Limits.SESSIONS);
        assertThat(linked(15_000).obscureSessions()).hasSize(Limits.OBSCURE);
    }

    @Test
    void aSessionThatCannotBeUnderstoodIsShown() {
        Link strange = new Link("Related", "RestoreSession", "urn:what:ever?");
        assertThat(linked(1, strange).obscureSessions()).containsExactly("urn:what:ever?");
        assertThat(linked(1, new Link("Related", "CloudFailoverSession", null)).obscureSessions())
                .containsExactly("CloudFailoverSession");
        assertThat(linked(0, new Link("Up", "RestoreSession", "?"), new Link("Related", "LogonSession", "?"))
                        .obscureSessions())
                .isEmpty();
    }
}

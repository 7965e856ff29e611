package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static io.jenkins.plugins.veeam.client.http.Fixtures.HTML;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.simulator.Command;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What confirms something, and what doesn't. */
class ConfirmationTest {
    private final Simulator simulator = Client.furnish(Simulator.http());
    private final Client client = Client.of(simulator);
    private final String token = client.logOn();

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<Consumer<Command>> whatConfirmsNothing() {
        return Stream.of(
                command -> command.answersWithPage(200),
                command -> command.answersWithATask(202),
                command -> command.answersWithNothing(200));
    }

    @ParameterizedTest
    @MethodSource("whatConfirmsNothing")
    void onlyNoContentConfirmsADeletionOrALogoff(Consumer<Command> answer) {
        answer.accept(simulator.every("DELETE *"));
        EnterpriseManagerException deletion = client.malformed(client.em.deleteTask(token, "task-1"));
        assertThat(deletion).hasMessageContaining(" instead of 204, the only confirmation.");
        assertThat(deletion.withoutEffect()).isFalse();
        client.malformed(client.em.logOff(token, "any"));
    }

    @Test
    void aTaskThatOnlyTheLocationNamesIsKnown() {
        simulator.next("POST *").isCarriedOutButAnswersWithLocationOnly();
        Task task = answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        assertThat(task).isEqualTo(new Task("task-1", null, null, null, null));
        assertThat(answer(client.em.task(token, task.taskId())).operation()).isEqualTo("UndoFailoverPlan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/web/login", "https://em/api/tasks/", "https://em/api/tasks/a%2Fb", "/api/tasks/..", ""})
    void anotherLocationNamesNone(String location) {
        simulator.next("POST *").answers(202, XML, "").withHeader("Location", location);
        client.malformed(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
    }

    @Test
    void aPackedReplyIsNamedForWhatItIs() {
        simulator.next("GET *").isGzipped();
        assertThat(client.malformed(client.em.tasks(token)))
                .hasMessageContaining(
                        "with a packed (gzip) reply, though none was asked for instead of a list of tasks");
    }

    @Test
    void aDeclineInEnterpriseManagersOwnWordsOnThePostIsOne() {
        simulator.next("POST *").answers(401, XML, Fixtures.error(401, "Not this account"));
        assertThat(client.sessionLost(client.em.perform(token, Operation.UNDO, PLAN_ID, null))
                        .withoutEffect())
                .isTrue();
        simulator.next("GET *").answers(401, HTML, "<html>Sign in</html>");
        assertThat(client.unavailable(client.em.tasks(token)).withoutEffect()).isFalse();
    }

    @Test
    void itsOwnNotFoundIsOneAndAnothersIsNot() {
        simulator.next("GET *").answers(404, XML, Fixtures.error(404, "No such task"));
        assertThat(client.notFound(client.em.task(token, "task-1")).withoutEffect())
                .isTrue();
        simulator.next("GET *").answersHtml(404);
        assertThat(client.notFound(client.em.task(token, "task-1")).withoutEffect())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void theServersWishToBeLeftAloneIsHandedOn(int status) {
        simulator.next("GET *").answers(status).retryAfter(java.time.Duration.ofSeconds(7));
        assertThat(client.unavailable(client.em.tasks(token)).retryAfterMillis())
                .isEqualTo(7_000);
    }

    @Test
    void wordsAreReadWithoutTheBlanksRoundThem() {
        simulator.replies().haveBlanksAroundWords().haveNumbersForBooleans();
        answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        Task task = answer(client.em.task(token, "task-1"));
        assertThat(task.state()).isEqualTo("Finished");
        assertThat(task.operation()).isEqualTo("UndoFailoverPlan");
        assertThat(task.result().success()).isTrue();
    }

    @Test
    void anEmptyTokenDoesNotHideTheOther() {
        simulator.replies().haveAnEmptyTokenFirst();
        assertThat(answer(client.em.tasks(client.logOn()))).isEmpty();
    }
}

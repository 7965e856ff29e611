package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN;
import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.MalformedException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskState;
import io.jenkins.plugins.veeam.client.UnavailableException;
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

/** The request that discards data: sent once, and judged with care. */
class UndoPostTest {
    private static final String RETRY = "jdk.httpclient.enableAllMethodRetry";
    private static final String UNDO = "POST /api/failoverPlans/*";

    private final Simulator simulator = Client.furnish(Simulator.http());
    private final Client client = Client.of(simulator);
    private final String token = client.logOn();

    @AfterEach
    void stop() {
        System.clearProperty(RETRY);
        simulator.close();
    }

    @Test
    void acceptedItIsATaskThatRuns() {
        Task task = answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        assertThat(task.taskId()).isEqualTo("task-1");
        assertThat(task.taskState()).isEqualTo(TaskState.RUNNING);
        assertThat(task.operation()).isEqualTo("UndoFailoverPlan");
        assertThat(task.result()).isNull();
        assertThat(simulator.undoPosts()).isOne();
        assertThat(simulator.undos())
                .singleElement()
                .matches(undo -> undo.planId().equals(PLAN));
    }

    static Stream<Consumer<Command>> waysToLoseAReply() {
        return Stream.of(
                Command::isCarriedOutButTheReplyIsLost,
                Command::isCarriedOutThenResets,
                command -> command.isCarriedOutButAnswers(504),
                command -> command.isCarriedOutButAnswers(502),
                Command::resets,
                Command::closesTheConnection,
                Command::answersGarbage,
                Command::answersHalfABody,
                command -> command.answersHtml(503),
                command -> command.answers(500),
                command -> command.answersWithBytes(2_000_000));
    }

    @ParameterizedTest
    @MethodSource("waysToLoseAReply")
    void withoutItsReplyItMayHaveHappenedAndIsNotSentAgain(Consumer<Command> way) {
        way.accept(simulator.every(UNDO));
        EnterpriseManagerException refusal = client.anyRefusal(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        assertThat(refusal.withoutEffect()).isFalse();
        assertThat(simulator.undoPosts()).isOne();
    }

    @Test
    void silenceAfterItIsNoSignThatNothingHappened() {
        Client impatient = Client.impatient(simulator);
        String own = client.keyring.open(token);
        simulator.every(UNDO).isCarriedOutButNeverAnswered();
        UnavailableException refusal =
                impatient.unavailable(impatient.em.perform(impatient.keyring.seal(own), Operation.UNDO, PLAN_ID, null));
        assertThat(refusal.withoutEffect()).isFalse();
        assertThat(simulator.undos()).hasSize(1);
    }

    @Test
    void aConnectionThatTheServerHasClosedMeanwhileNeverMakesItTwo() {
        for (int sent = 1; sent <= 20; sent++) {
            answer(client.em.tasks(token));
            simulator.closesItsConnections();
            client.em
                    .perform(token, Operation.UNDO, PLAN_ID, null)
                    .handle((task, fault) -> task)
                    .join();
            assertThat(simulator.undoPosts()).isLessThanOrEqualTo(sent);
        }
        assertThat(simulator.undoPosts()).isEqualTo(simulator.undos().size());
    }

    @ParameterizedTest
    @CsvSource({"403,Refused", "404,NotFound", "400,Malformed"})
    void enterpriseManagersOwnNoMeansThatNothingHappened(int status, String kind) {
        simulator.next(UNDO).answers(status, "No");
        EnterpriseManagerException refusal = client.anyRefusal(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        assertThat(refusal.getClass().getSimpleName()).isEqualTo(kind + "Exception");
        assertThat(refusal).hasMessageContaining("HTTP " + status + ": No");
        assertThat(refusal.withoutEffect()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void aNoOfSomebodyInBetweenProvesNothing(int status) {
        simulator.next(UNDO).isCarriedOutButAnswers(status);
        assertThat(client.anyRefusal(client.em.perform(token, Operation.UNDO, PLAN_ID, null))
                        .withoutEffect())
                .isFalse();
        assertThat(simulator.undos()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "202|" + XML + "|''|nothing",
                "204|" + XML + "|''|nothing",
                "200|text/html|<html>|a web page",
                "202|" + XML + "|<EntityRef/>|a document <EntityRef>",
                "202|" + JSON + "|[]|something that isn't such a document of Enterprise Manager"
            })
    void aSuccessThatNamesNoTaskProvesNothing(int status, String contentType, String body, String what) {
        simulator.next(UNDO).answers(status, contentType, body);
        MalformedException refusal = client.malformed(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        assertThat(refusal)
                .hasMessageStartingWith("dr-site answered HTTP " + status + " with " + what + " instead of a task.");
        assertThat(refusal.withoutEffect()).isFalse();
    }

    @Test
    void aTaskWithoutAnIdIsHandedOnAsItIs() {
        simulator.next(UNDO).answers(202, XML, "<Task><State>Running</State></Task>");
        assertThat(answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null)))
                .isEqualTo(new Task(null, "Running", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "TRUE"})
    void aJvmThatMayRepeatRequestsMustNotSendIt(String value) {
        System.setProperty(RETRY, value);
        UnavailableException refusal = client.unavailable(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        assertThat(refusal)
                .hasMessage(
                        "This JVM was started with -Djdk.httpclient.enableAllMethodRetry, with which Java may send a"
                                + " request twice. Start Jenkins without it.");
        assertThat(refusal.withoutEffect()).isTrue();
        assertThat(simulator.undoPosts()).isZero();
        assertThat(answer(client.em.tasks(token))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no", " "})
    void aJvmThatWasToldNotToMay(String value) {
        System.setProperty(RETRY, value);
        assertThat(answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null))
                        .taskId())
                .isEqualTo("task-1");
    }
}

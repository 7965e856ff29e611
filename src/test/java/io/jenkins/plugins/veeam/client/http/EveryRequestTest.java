package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN;
import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire, below a reverse proxy's path, in plain HTTP and in HTTPS. */
class EveryRequestTest {

    /** A request of the port, given a sealed token. */
    @FunctionalInterface
    interface Asking extends BiFunction<EnterpriseManager, String, CompletableFuture<?>> {}

    private static final Simulator PLAIN =
            Client.furnish(Simulator.builder().pathPrefix("/veeam").start());
    private static final Simulator SECURE = Client.furnish(
            Simulator.builder().certificate(Certificate.selfSigned()).start());

    @AfterAll
    static void stop() {
        PLAIN.close();
        SECURE.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(
                        "GET",
                        "failoverPlans/" + PLAN + "?format=Entity",
                        asking((em, t) -> em.failoverPlan(t, PLAN_ID))),
                arguments("GET", "failoverPlans", asking((em, t) -> em.failoverPlans(t, PlanKind.PLAN))),
                arguments(
                        "POST",
                        "failoverPlans/" + PLAN + "?action=undo",
                        asking((em, t) -> em.perform(t, Operation.UNDO, PLAN_ID, null))),
                arguments("GET", "tasks/task-1", asking((em, t) -> em.task(t, "task-1"))),
                arguments("GET", "tasks", asking(EnterpriseManager::tasks)),
                arguments("DELETE", "tasks/task-1", asking((em, t) -> em.deleteTask(t, "task-1"))),
                arguments(
                        "GET",
                        "cloud/failoverSessions/9-a?format=Entity",
                        asking((em, t) -> em.session(t, "cloud/failoverSessions/9-a"))),
                arguments("DELETE", "logonSessions/9-a", asking((em, t) -> em.logOff(t, "9-a"))));
    }

    private static Asking asking(Asking asking) {
        return asking;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void eachCarriesTheTokenAndNothingElseThatIdentifies(String method, String target, Asking asking) {
        for (Simulator simulator : List.of(PLAIN, SECURE)) {
            Client client = Client.of(simulator);
            String token = client.logOn();
            asking.apply(client.em, token).handle((done, fault) -> done).join();
            Request request = last(simulator);
            String prefix = simulator == PLAIN ? "/veeam/api/" : "/api/";
            assertThat(request).hasToString(method + " " + prefix + target);
            assertThat(request.header("X-RestSvcSessionId")).contains(client.keyring.open(token));
            assertThat(request.header("Accept")).contains("application/xml");
            assertThat(request.header("Authorization")).isEmpty();
            assertThat(request.header("Proxy-Authorization")).isEmpty();
            assertThat(request.header("Cookie")).isEmpty();
            assertThat(request.header("Content-Length").orElse("0")).isEqualTo("0");
            assertThat(request.header("Transfer-Encoding")).isEmpty();
            assertThat(simulator.violations()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void eachIsHttp11(String method, String target, Asking asking) {
        try (RawServer server = RawServer.saying("HTTP/1.1 503 Busy", "Connection: close", "", "")) {
            Client client = Client.of(server.server());
            client.unavailable(asking.apply(client.em, client.keyring.seal("t0ken")));
            assertThat(server.heard())
                    .singleElement()
                    .asString()
                    .startsWith(method + " /api/" + target + " HTTP/1.1\r\n")
                    .doesNotContainIgnoringCase("upgrade:", "http2-settings:", "expect:");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void eachEndsWithTheSessionWhenItIsLost(String method, String target, Asking asking) {
        Client client = Client.of(PLAIN);
        String token = client.logOn();
        PLAIN.sessionsDieNow();
        SessionLostException refusal = client.sessionLost(asking.apply(client.em, token));
        assertThat(refusal).hasMessage("dr-site no longer knows the logon session (HTTP 401).");
        assertThat(refusal.withoutEffect()).isTrue();
    }

    @Test
    void anIdFromTheServerCanLeadNowhereElse() {
        Client client = Client.of(PLAIN);
        String token = client.logOn();
        String id = "../logonSessions/..?a=b#c%2Fä +;";
        String encoded = "%2E%2E%2FlogonSessions%2F%2E%2E%3Fa%3Db%23c%252F%C3%A4%20%2B%3B";
        client.sessionLost(client.em.task(token, id));
        assertThat(last(PLAIN)).hasToString("GET /veeam/api/tasks/" + encoded);
        client.sessionLost(client.em.deleteTask(token, id));
        assertThat(last(PLAIN)).hasToString("DELETE /veeam/api/tasks/" + encoded);
        client.notFound(client.em.logOff(token, id));
        assertThat(last(PLAIN)).hasToString("DELETE /veeam/api/logonSessions/" + encoded);
    }

    @Test
    void manyRequestsShareAConnection() {
        try (Simulator simulator = Client.furnish(Simulator.https())) {
            Client client = Client.of(simulator);
            String token = client.logOn();
            for (int i = 0; i < 10; i++) {
                answer(client.em.tasks(token));
            }
            assertThat(simulator.openConnections()).isOne();
        }
    }

    private static Request last(Simulator simulator) {
        return simulator.requests().get(simulator.requests().size() - 1);
    }
}

package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.MalformedException;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The client under test, made as the faces make it.
 *
 * <p>Whatever it refuses in any test, its message is looked through for secrets.
 */
final class Client {
    static final String PLAN = "ae01e36f-32a3-4095-95fa-09a2af744009";
    static final PlanId PLAN_ID = new PlanId(PlanKind.PLAN, PLAN);

    static final Customer CUSTOMER = new Customer("DR/nightly", false);

    /** Long enough for what is to succeed, short enough for what isn't. */
    static final Duration SHORT = Duration.ofMillis(300);

    private static final Duration GENEROUS = Duration.ofSeconds(30);

    final EnterpriseManager em;
    /** Another job's, at the same server. */
    final EnterpriseManager neighbour;

    final TestKeyring keyring = new TestKeyring();

    Client(Server server, Transport transport) {
        em = new HttpEnterpriseManager(server, transport, keyring, CUSTOMER);
        neighbour = new HttpEnterpriseManager(server, transport, keyring, new Customer("DR/other", false));
    }

    static Client of(Server server) {
        return new Client(server, new Transport(Transport.builder(server), ForkJoinPool.commonPool(), null, GENEROUS));
    }

    static Client of(Server server, Duration deadline) {
        return new Client(server, new Transport(Transport.builder(server), ForkJoinPool.commonPool(), null, deadline));
    }

    static Client of(Simulator simulator) {
        return of(server(simulator));
    }

    static Client impatient(Simulator simulator) {
        return of(server(simulator), SHORT);
    }

    static Server server(Simulator simulator) {
        boolean plain = simulator.url().startsWith("http:");
        return new Server("dr-site", simulator.url(), plain ? null : simulator.certificateSha256());
    }

    /** A simulator with the account and the plan that the tests use. */
    static Simulator furnish(Simulator simulator) {
        return simulator.user(TestKeyring.USER, TestKeyring.PASSWORD).plan(PLAN, "Payroll DR", "db01", "web01");
    }

    static HttpClient.Builder http(Simulator simulator) {
        return Transport.builder(server(simulator));
    }

    String logOn() {
        return answer(em.logOn()).sealedToken();
    }

    String tokenInTheClear() {
        return keyring.open(logOn());
    }

    /** What a future ends with; that it ends well is part of the test. */
    static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(40, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("No answer", e);
        }
    }

    /** What a future fails with; that it is of that kind, tells something and keeps secrets is part of the test. */
    <X extends EnterpriseManagerException> X refusal(Class<X> kind, CompletableFuture<?> future) {
        Throwable thrown =
                catchThrowable(() -> future.orTimeout(40, TimeUnit.SECONDS).join());
        assertThat(thrown).isInstanceOf(CompletionException.class).cause().isExactlyInstanceOf(kind);
        X refusal = kind.cast(thrown.getCause());
        assertThat(refusal.getMessage()).isNotBlank().doesNotContain("{", "}");
        assertThat(refusal).hasNoCause().hasNoSuppressedExceptions();
        assertThat(refusal.getStackTrace()).isEmpty();
        keyring.assertNoSecretIn(thrown);
        return refusal;
    }

    EnterpriseManagerException anyRefusal(CompletableFuture<?> future) {
        Throwable thrown =
                catchThrowable(() -> future.orTimeout(40, TimeUnit.SECONDS).join());
        assertThat(thrown).cause().isInstanceOf(EnterpriseManagerException.class);
        return refusal(((EnterpriseManagerException) thrown.getCause()).getClass(), future);
    }

    UnavailableException unavailable(CompletableFuture<?> future) {
        return refusal(UnavailableException.class, future);
    }

    RefusedException refused(CompletableFuture<?> future) {
        return refusal(RefusedException.class, future);
    }

    NotFoundException notFound(CompletableFuture<?> future) {
        return refusal(NotFoundException.class, future);
    }

    SessionLostException sessionLost(CompletableFuture<?> future) {
        return refusal(SessionLostException.class, future);
    }

    MalformedException malformed(CompletableFuture<?> future) {
        return refusal(MalformedException.class, future);
    }
}

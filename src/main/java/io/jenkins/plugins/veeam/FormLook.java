package io.jenkins.plugins.veeam;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

/** A question that a form asks a server. It starts nothing, and what it logs on it logs off. */
final class FormLook {

    /** A person waits. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    private FormLook() {}

    /**
     * Logs on, asks, and logs off, also when the answer comes after {@link #LIMIT}.
     *
     * @return ends exceptionally with an {@link EnterpriseManagerException} only
     */
    static <T> CompletableFuture<T> ask(
            Server server,
            StandardUsernamePasswordCredentials credentials,
            BiFunction<EnterpriseManager, Logon, CompletableFuture<T>> question) {
        EnterpriseManager em = Connections.to(server, new SealedTokens() {
            @Override
            public CompletableFuture<Account> account() {
                return CompletableFuture.completedFuture(new Account(
                        credentials.getUsername(), credentials.getPassword().getPlainText()));
            }
        });
        return em.logOn()
                .thenCompose(logon -> question.apply(em, logon)
                        .whenComplete((answer, fault) -> em.logOff(logon.sealedToken(), logon.sessionId())));
    }

    /** @return what the server answered, unless it takes too long */
    static <T> T await(Server server, CompletableFuture<T> asked) throws EnterpriseManagerException {
        try {
            return asked.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnavailableException(Messages.Unavailable_silent(server.name(), LIMIT.toSeconds()), false);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EnterpriseManagerException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause()); // our bug
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(Messages.Look_interrupted(), false);
        }
    }
}

package io.jenkins.plugins.veeam.config;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** A server's answer to a person at a form, who waits for it. */
@Restricted(NoExternalUse.class)
public final class Answer {

    /** A person waits. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    private Answer() {}

    /** @return what the server answered, unless it takes too long */
    public static <T> T await(Server server, CompletableFuture<T> asked) throws EnterpriseManagerException {
        try {
            return asked.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnavailableException(Text.of("Unavailable_silent", server.name(), LIMIT.toSeconds()), false);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EnterpriseManagerException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause()); // our bug
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(Text.of("Look_interrupted"), false);
        }
    }
}

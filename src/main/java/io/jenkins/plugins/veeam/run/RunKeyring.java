package io.jenkins.plugins.veeam.run;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.model.Run;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.config.Pools;
import io.jenkins.plugins.veeam.config.SealedTokens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A build's credentials: looked up in its scope and no other, and again for each logon, so that a rotated password is seen. */
final class RunKeyring extends SealedTokens {

    private static final Logger LOGGER = Logger.getLogger(RunKeyring.class.getName());
    /** How long a provider, which may ask a vault far away, may take; in seconds. */
    private static final int LIMIT = 30;

    private final Run<?, ?> build;
    private final String credentialsId;
    private final Server server;
    private final boolean resumed;

    /** @param resumed whether credentials that can't be found may yet come: after a restart some providers take their time */
    RunKeyring(Run<?, ?> build, String credentialsId, Server server, boolean resumed) {
        this.build = build;
        this.credentialsId = credentialsId;
        this.server = server;
        this.resumed = resumed;
    }

    @Override
    public CompletableFuture<Account> account() {
        CompletableFuture<Account> account = new CompletableFuture<>();
        Pools.CREDENTIALS.execute(() -> {
            try {
                account.complete(lookUp());
            } catch (EnterpriseManagerException e) {
                account.completeExceptionally(e);
            } catch (RuntimeException | LinkageError e) {
                LOGGER.log(Level.WARNING, e, () -> "can't look up " + credentialsId);
                account.completeExceptionally(notLookedUp(e.getClass().getSimpleName()));
            }
        });
        return account.orTimeout(LIMIT, TimeUnit.SECONDS)
                .exceptionallyCompose(fault -> CompletableFuture.failedFuture(
                        fault instanceof TimeoutException ? notLookedUp(Text.of("CredentialsId_slow", LIMIT)) : fault));
    }

    private EnterpriseManagerException notLookedUp(String why) {
        return new UnavailableException(Text.of("CredentialsId_notLookedUp", credentialsId, why), true);
    }

    private Account lookUp() throws EnterpriseManagerException {
        StandardUsernamePasswordCredentials found = find(StandardUsernamePasswordCredentials.class);
        if (found == null) {
            String why = find(IdCredentials.class) == null ? unknown() : Text.of("CredentialsId_kind", credentialsId);
            throw resumed ? new UnavailableException(why, true) : new RefusedException(why, true);
        }
        CredentialsProvider.track(build, found);
        return new Account(
                found.getUsername(),
                found.getPassword().getPlainText(),
                found.isUsernameSecret() ? credentialsId : null);
    }

    private String unknown() {
        return credentialsId.startsWith("$")
                ? Text.of("CredentialsId_ofParameter", credentialsId)
                : Text.of(
                        "CredentialsId_unknown",
                        credentialsId,
                        build.getParent().getFullDisplayName());
    }

    private <C extends IdCredentials> C find(Class<C> kind) {
        List<DomainRequirement> domain =
                URIRequirementBuilder.fromUri(server.url()).build();
        return CredentialsProvider.findCredentialById(credentialsId, kind, build, domain);
    }
}

package io.jenkins.plugins.veeam;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.model.Run;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.util.List;

/**
 * A build's credentials: looked up in its scope and no other, and again for each logon, so that a rotated password is seen.
 * Looking up may take time: on {@link Pools#WORK} only.
 */
final class RunKeyring extends SealedTokens {

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
    public Account account() throws EnterpriseManagerException {
        StandardUsernamePasswordCredentials found = find(StandardUsernamePasswordCredentials.class);
        if (found == null) {
            String why = find(IdCredentials.class) == null
                    ? Messages.CredentialsId_unknown(
                            credentialsId, build.getParent().getFullDisplayName())
                    : Messages.CredentialsId_kind(credentialsId);
            throw resumed ? new UnavailableException(why, true) : new RefusedException(why, true);
        }
        CredentialsProvider.track(build, found);
        return new Account(found.getUsername(), found.getPassword().getPlainText());
    }

    private <C extends IdCredentials> C find(Class<C> kind) {
        List<DomainRequirement> domain =
                URIRequirementBuilder.fromUri(server.url()).build();
        return CredentialsProvider.findCredentialById(credentialsId, kind, build, domain);
    }
}

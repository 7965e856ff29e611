package io.jenkins.plugins.veeam.config;

import hudson.util.Secret;
import io.jenkins.plugins.veeam.client.Keyring;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Tokens sealed with Jenkins' own key. */
@Restricted(NoExternalUse.class)
public abstract class SealedTokens implements Keyring {

    @Override
    public final String seal(String token) {
        return Secret.fromString(token).getEncryptedValue();
    }

    @Override
    public final String open(String sealedToken) {
        // Undecryptable after a change of Jenkins' keys: the server won't know the token, and says so.
        Secret token = Secret.decrypt(sealedToken);
        return token == null ? "-" : token.getPlainText();
    }
}

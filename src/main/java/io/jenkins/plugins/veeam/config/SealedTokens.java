package io.jenkins.plugins.veeam.config;

import hudson.util.Secret;
import io.jenkins.plugins.veeam.client.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import jenkins.security.CryptoConfidentialKey;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Tokens sealed with a key of their own. A token comes from outside and is never interpreted: {@link Secret#fromString} would
 * decrypt one that looks like a ciphertext of Jenkins, and a server could have any secret of Jenkins sent to it in the clear.
 */
@Restricted(NoExternalUse.class)
public abstract class SealedTokens implements Keyring {

    private static final CryptoConfidentialKey KEY = new CryptoConfidentialKey(SealedTokens.class, "tokens");

    /** No ciphertext of Jenkins begins like this. */
    private static final String MARK = "veeam:";

    private static final int IV = 16;

    @Override
    public final String seal(String token) {
        try {
            byte[] iv = KEY.newIv(IV);
            byte[] secret = KEY.encrypt(iv).doFinal(token.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = Arrays.copyOf(iv, IV + secret.length);
            System.arraycopy(secret, 0, sealed, IV, secret.length);
            return MARK + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // this JVM has no AES
        }
    }

    @Override
    public final String open(String sealedToken) {
        // What can't be opened after a change of Jenkins' keys: the server won't know the token, and says so.
        return sealedToken.startsWith(MARK) ? opened(sealedToken.substring(MARK.length())) : fromOlderBuild(sealedToken);
    }

    private static String opened(String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            byte[] token = KEY.decrypt(Arrays.copyOf(bytes, IV)).doFinal(bytes, IV, bytes.length - IV);
            return new String(token, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return "-";
        }
    }

    /** A build that was begun before there was this key; its journal is ours, and no server writes there. */
    private static String fromOlderBuild(String sealed) {
        Secret token = Secret.decrypt(sealed);
        return token == null ? "-" : token.getPlainText();
    }
}

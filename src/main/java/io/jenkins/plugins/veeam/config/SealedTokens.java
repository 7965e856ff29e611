package io.jenkins.plugins.veeam.config;

import hudson.util.Secret;
import io.jenkins.plugins.veeam.client.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jenkins.security.HexStringConfidentialKey;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Tokens sealed with a key of our own, which Jenkins keeps among its secrets. What is sealed comes from a server and is never
 * interpreted: {@link Secret#fromString} would <em>decrypt</em> what looks encrypted, and the next request would carry the plain
 * text of some secret of Jenkins to that server.
 */
@Restricted(NoExternalUse.class)
public abstract class SealedTokens implements Keyring {

    private static final HexStringConfidentialKey KEY = new HexStringConfidentialKey(SealedTokens.class, "key", 64);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "sealed:";
    /** In bytes; what GCM is made for. */
    private static final int NONCE = 12;

    @Override
    public final String seal(String token) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(token.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return PREFIX + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    /** Can't be opened after a change of Jenkins' keys: then the server won't know the token, and says so. */
    @Override
    public final String open(String sealedToken) {
        if (!sealedToken.startsWith(PREFIX)) {
            Secret token = Secret.decrypt(sealedToken); // left by an older build of this plugin
            return token == null ? "-" : token.getPlainText();
        }
        try {
            byte[] all = Base64.getDecoder().decode(sealedToken.substring(PREFIX.length()));
            byte[] token =
                    cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE)).doFinal(all, NONCE, all.length - NONCE);
            return new String(token, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return "-";
        }
    }

    private static Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(HexFormat.of().parseHex(KEY.get()), "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}

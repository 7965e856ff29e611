package io.jenkins.plugins.veeam.client;

import java.util.concurrent.CompletableFuture;

/**
 * The secrets that the client needs, asked for anew each time: nothing is kept here, so that a rotated password is seen.
 * Opening and sealing take no time.
 */
public interface Keyring {

    /**
     * @param userName passed on verbatim: {@code DOMAIN\\user}, {@code user@DOMAIN} [S]
     * @param password in the clear
     */
    record Account(String userName, String password) {
        /** Never the password. */
        @Override
        public String toString() {
            return userName;
        }
    }

    /**
     * @return whom to log on as, at once or later; ends exceptionally with an {@link EnterpriseManagerException} if that can't
     *     be known, with what to do about it
     */
    CompletableFuture<Account> account();

    /** Makes a token unreadable for everybody but {@link #open}. */
    String seal(String token);

    /** The token that {@link #seal} was given, perhaps in another JVM. */
    String open(String sealedToken);
}

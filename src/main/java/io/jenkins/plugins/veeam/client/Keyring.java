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
     * @param shownAs what stands for the user name in every message and document where the user name is secret: the
     *     credential's id, for example; null: the user name may be shown
     */
    record Account(String userName, String password, String shownAs) {

        /** An account whose user name may be shown. */
        public Account(String userName, String password) {
            this(userName, password, null);
        }

        /** What people may see of it. */
        public String shown() {
            return shownAs == null ? userName : shownAs;
        }

        /** Never the password, nor a user name that is secret. */
        @Override
        public String toString() {
            return shown();
        }
    }

    /**
     * @return whom to log on as, at once or later; ends exceptionally with an {@link EnterpriseManagerException} if that can't
     *     be known, with what to do about it
     */
    CompletableFuture<Account> account();

    /** Makes a token unreadable for everybody but {@link #open}, whatever it looks like: it comes from outside. */
    String seal(String token);

    /** The token that {@link #seal} was given, perhaps in another JVM. */
    String open(String sealedToken);
}

package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Which accounts a server has just refused. They aren't asked for again at once: the answer would be the same, a domain locks an
 * account that is tried too often, and others wait for the place. Another password is another account.
 */
final class Refusals {

    static final Duration MEMORY = Duration.ofSeconds(30);

    private static final int MOST = 200;

    private final LongSupplier nanoTime;
    /** When, by a digest: no password is kept. */
    private final Map<String, Long> refusedAt = new Newest();

    Refusals(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized void note(Keyring.Account account) {
        refusedAt.put(digest(account), nanoTime.getAsLong());
    }

    synchronized boolean isRecent(Keyring.Account account) {
        Long at = refusedAt.get(digest(account));
        return at != null && nanoTime.getAsLong() - at < MEMORY.toNanos();
    }

    private static String digest(Keyring.Account account) {
        try {
            byte[] pair = Requests.basic(account).getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pair));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    private static final class Newest extends LinkedHashMap<String, Long> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    }
}

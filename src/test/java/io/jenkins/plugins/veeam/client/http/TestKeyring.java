package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A keyring that knows what it was trusted with, so that tests can look for it where it doesn't belong. */
final class TestKeyring implements Keyring {
    static final String USER = "CORP\\svc-jenkins";
    static final String PASSWORD = "p:äss wörd%2B\"4711";

    private static final HexFormat HEX = HexFormat.of();

    private final List<String> secrets = new CopyOnWriteArrayList<>(List.of(PASSWORD, basic()));

    private static String basic() {
        byte[] pair = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public CompletableFuture<Account> account() {
        return CompletableFuture.completedFuture(new Account(USER, PASSWORD));
    }

    @Override
    public String seal(String token) {
        secrets.add(token);
        return "sealed-" + HEX.formatHex(token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(String sealedToken) {
        assertThat(sealedToken).startsWith("sealed-");
        return new String(HEX.parseHex(sealedToken.substring("sealed-".length())), StandardCharsets.UTF_8);
    }

    /** Another secret that is to be seen nowhere. */
    void keep(String secret) {
        secrets.add(secret);
    }

    void assertNoSecretIn(Object thing) {
        assertThat(String.valueOf(thing)).doesNotContain(secrets);
    }
}

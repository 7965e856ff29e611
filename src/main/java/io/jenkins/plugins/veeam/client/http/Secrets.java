package io.jenkins.plugins.veeam.client.http;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What a request carries and no message may repeat, should a server: the token, the logon's two words together, its password. */
final class Secrets {

    static final Secrets NONE = new Secrets(List.of());

    /** In characters: a shorter word would be found everywhere. */
    private static final int SHORTEST = 4;

    private final List<String> words;

    private Secrets(List<String> words) {
        this.words = words;
    }

    static Secrets of(HttpRequest request) {
        return new Secrets(Stream.of("Authorization", HttpEnterpriseManager.TOKEN, "Proxy-Authorization")
                .flatMap(name -> request.headers().allValues(name).stream())
                .flatMap(value -> value.startsWith("Basic ") ? basic(value.substring(6)) : Stream.of(value))
                .filter(word -> word.length() >= SHORTEST)
                .toList());
    }

    private static Stream<String> basic(String pair) {
        String clear = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
        return Stream.of(pair, clear.substring(clear.indexOf(':') + 1));
    }

    /** The text with stars in place of them. */
    String hide(String text) {
        String clean = text;
        for (String word : words) {
            clean = clean.replace(word, "****");
        }
        return clean;
    }
}

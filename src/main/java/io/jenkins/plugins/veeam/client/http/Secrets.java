package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Keyring;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a reply may repeat and nobody may see: the token, the logon's two words together, its password, a user name that is
 * secret, in any letter case and without its domain too.
 */
final class Secrets {

    static final Secrets NONE = new Secrets();

    /** In characters: a shorter word would be found everywhere. */
    private static final int SHORTEST = 4;

    private static final String STARS = "****";

    /** What stands for each; the longest first, for one may be a part of another. */
    private final Map<String, String> words = new LinkedHashMap<>();

    private Secrets() {}

    /**
     * @param account who has logged on with this client; null if it isn't known
     * @param reply the headers that came back: a logon's token is new; null: there are none
     */
    static Secrets of(HttpRequest request, Keyring.Account account, HttpHeaders reply) {
        Map<String, String> found = new LinkedHashMap<>();
        if (reply != null) {
            reply.allValues(Requests.TOKEN).forEach(token -> found.put(token, STARS));
        }
        for (String header : new String[] {"Authorization", Requests.TOKEN, "Proxy-Authorization"}) {
            for (String value : request.headers().allValues(header)) {
                if (value.startsWith("Basic ")) {
                    String pair = value.substring("Basic ".length());
                    String clear = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
                    found.put(pair, STARS);
                    found.put(clear.substring(clear.indexOf(':') + 1), STARS);
                } else {
                    found.put(value, STARS);
                }
            }
        }
        if (account != null) {
            found.put(Requests.basic(account), STARS);
            found.put(account.password(), STARS);
            if (account.shownAs() != null) {
                String user = account.userName();
                found.put(user, account.shownAs());
                found.put(user.substring(user.indexOf('\\') + 1).split("@", 2)[0], account.shownAs());
            }
        }
        Secrets secrets = new Secrets();
        found.entrySet().stream()
                .filter(word -> word.getKey().length() >= SHORTEST)
                .sorted((a, b) -> b.getKey().length() - a.getKey().length())
                .forEach(word -> secrets.words.put(word.getKey(), word.getValue()));
        return secrets;
    }

    /** In characters. */
    int longest() {
        return words.isEmpty() ? 0 : words.keySet().iterator().next().length();
    }

    /** The text with stars in place of them, or with what a user name is shown as. */
    String hide(String text) {
        String clean = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            clean = STARS.equals(word.getValue())
                    ? clean.replace(word.getKey(), STARS)
                    : replaceIgnoringCase(clean, word.getKey(), word.getValue());
        }
        return clean;
    }

    private static String replaceIgnoringCase(String text, String word, String by) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length() || !lower.contains(wanted)) {
            return text.replace(word, by);
        }
        StringBuilder clean = new StringBuilder();
        int from = 0;
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
            clean.append(text, from, at).append(by);
            from = at + wanted.length();
        }
        return clean.append(text, from, text.length()).toString();
    }
}

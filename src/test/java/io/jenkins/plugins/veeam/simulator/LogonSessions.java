package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The logon sessions that are open, found by their tokens. */
final class LogonSessions {
    static final String HEADER = "X-RestSvcSessionId";

    private final Map<String, LogonSession> byToken = new LinkedHashMap<>();

    /** Of the sessions to come; null: a new one for each. */
    private String fixedToken;

    LogonSession open(Accounts.Account account, Instant now) {
        LogonSession session = new LogonSession(account, fixedToken, now);
        byToken.put(session.token(), session);
        return session;
    }

    void tokensAre(String token) {
        fixedToken = token;
    }

    /** Of that account. */
    Optional<LogonSession> newestOf(Optional<Accounts.Account> account) {
        return byToken.values().stream()
                .filter(session -> account.filter(who -> who.name().equals(session.userName()))
                        .isPresent())
                .reduce((earlier, later) -> later);
    }

    /** Empty when the session has expired or never was. */
    Optional<LogonSession> of(Request request, Instant now) {
        forgetExpired(now);
        return token(request).map(byToken::get);
    }

    /** A cookie beats the header. */
    static Optional<String> token(Request request) {
        return cookie(request).or(() -> request.header(HEADER));
    }

    private static Optional<String> cookie(Request request) {
        return request.header("Cookie").stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(HEADER + "="))
                .map(pair -> pair.substring(HEADER.length() + 1))
                .findFirst();
    }

    private void forgetExpired(Instant now) {
        byToken.values().removeIf(session -> session.isExpired(now));
    }

    void close(LogonSession session) {
        byToken.remove(session.token());
    }

    void closeAll() {
        byToken.clear();
    }

    Collection<LogonSession> open(Instant now) {
        forgetExpired(now);
        return byToken.values();
    }
}

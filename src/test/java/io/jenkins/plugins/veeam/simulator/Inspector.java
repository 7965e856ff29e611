package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.Violation.Rule;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at every request for what a client should not do. */
final class Inspector {
    private final EnterpriseManager em;
    private final Evidence evidence;
    private final Set<String> redirects = ConcurrentHashMap.newKeySet();

    Inspector(EnterpriseManager em, Evidence evidence) {
        this.em = em;
        this.evidence = evidence;
    }

    /** From now on, a request for that address means that somebody has followed. */
    void redirected(String location) {
        redirects.add(location.replaceFirst("^https?://[^/]*", ""));
    }

    void inspect(Request request) {
        if (request.headers().has("Cookie")) {
            boolean both = request.headers().has(LogonSessions.HEADER);
            violated(both ? Rule.COOKIE_AND_HEADER_SENT : Rule.COOKIE_SENT, request);
        }
        if (request.headers().has("Upgrade") || request.headers().has("HTTP2-Settings")) {
            violated(Rule.UPGRADE_TO_HTTP_2, request);
        }
        if (request.method().equals("POST") && !request.headers().has("Content-Length")) {
            violated(Rule.POST_WITHOUT_CONTENT_LENGTH, request);
        }
        if (request.method().equals("POST") && !request.body().isEmpty()) {
            violated(Rule.POST_WITH_BODY, request);
        }
        if (request.headers().has("Authorization") && !request.path().startsWith("/api/sessionMngr")) {
            violated(Rule.AUTHORIZATION_OUTSIDE_LOGON, request);
        }
        if (redirects.contains(request.target())) {
            violated(Rule.REDIRECT_FOLLOWED, request);
        }
        if (em.isTokenIn(request.target())) {
            violated(Rule.TOKEN_IN_ADDRESS, request);
        }
    }

    private void violated(Rule rule, Request request) {
        evidence.violation(rule, request.toString());
    }
}

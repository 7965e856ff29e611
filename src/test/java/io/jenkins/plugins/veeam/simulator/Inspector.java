package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.Violation.Rule;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at every request for what a client should not do. */
final class Inspector {
    private static final String LOGON = "/api/sessionMngr";

    private final EnterpriseManager em;
    private final Evidence evidence;
    private final Set<String> redirects = ConcurrentHashMap.newKeySet();

    /** Token, plan and action of each. */
    private final Set<String> posts = ConcurrentHashMap.newKeySet();

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
        if (request.method().equals("POST")) {
            inspectBody(request);
        }
        if (request.headers().has("Authorization") && !isLogon(request)) {
            violated(Rule.AUTHORIZATION_OUTSIDE_LOGON, request);
        }
        if (redirects.contains(request.target())) {
            violated(Rule.REDIRECT_FOLLOWED, request);
        }
        if (em.isTokenIn(request.target())) {
            violated(Rule.TOKEN_IN_ADDRESS, request);
        }
    }

    private static boolean isLogon(Request request) {
        return request.path().regionMatches(true, 0, LOGON, 0, LOGON.length());
    }

    private void inspectBody(Request request) {
        Optional<PlanPath> plan = PlanPath.of(request);
        Optional<Action> action = plan.flatMap(path -> path.action(request));
        action.ifPresent(what -> inspectRepetition(request, plan.get() + " " + what));
        if (action.equals(Optional.of(Action.START))) {
            try {
                StartSpec.of(request, plan.get().kind());
            } catch (Refusal refusal) {
                evidence.violation(Rule.BAD_START_BODY, request + ": " + refusal.getMessage());
            }
            return;
        }
        if (!request.body().isEmpty()) {
            violated(Rule.POST_WITH_BODY, request);
        }
        if (action.equals(Optional.of(Action.TEST)) && !request.headers().has("Content-Type")) {
            violated(Rule.TEST_WITHOUT_CONTENT_TYPE, request);
        }
    }

    private void inspectRepetition(Request request, String what) {
        String token = LogonSessions.token(request).orElse("none");
        if (!posts.add((token + " " + what).toLowerCase(Locale.ROOT))) {
            violated(Rule.SAME_ACTION_TWICE, request);
        }
    }

    private void violated(Rule rule, Request request) {
        evidence.violation(rule, request.toString());
    }
}

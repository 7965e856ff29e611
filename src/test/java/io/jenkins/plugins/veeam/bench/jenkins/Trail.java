package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.List;

/**
 * What the server saw of one undo. Times are milliseconds since 1970.
 *
 * @param posted when the undo request arrived
 * @param looks when its task was asked for
 * @param requests in all, with the logon
 */
record Trail(long posted, List<Long> looks, int requests) {

    private static final String TOKEN = "X-RestSvcSessionId";

    static Trail of(Simulator em, String plan) {
        Request post = em.awaitRequest("POST /api/failoverPlans/" + plan + "*", 1);
        List<Request> all = em.requests().stream()
                .filter(request -> request.header(TOKEN).equals(post.header(TOKEN)))
                .toList();
        List<Long> looks = all.stream()
                .filter(request ->
                        request.method().equals("GET") && request.path().startsWith("/api/tasks/"))
                .map(request -> request.when().toEpochMilli())
                .toList();
        return new Trail(post.when().toEpochMilli(), looks, all.size() + 1);
    }

    /** From the undo request to the first look. */
    long toFirstLook() {
        return looks.get(0) - posted;
    }

    long lastLook() {
        return looks.get(looks.size() - 1);
    }
}

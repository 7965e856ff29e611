package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.Optional;

/** The plan that a request is about, by its address; it need not exist. */
record PlanPath(PlanKind kind, String id) {

    static Optional<PlanPath> of(Request request) {
        String path = request.path().replaceFirst("/$", "");
        int slash = path.lastIndexOf('/');
        if (slash < 0 || !path.regionMatches(true, 0, "/api/", 0, 5) || slash < 5) {
            return Optional.empty();
        }
        return PlanKind.ofCollection(path.substring(5, slash))
                .map(kind -> new PlanPath(kind, path.substring(slash + 1)));
    }

    /** Empty where the request is no POST, or asks for nothing that the kind can do. */
    Optional<Action> action(Request request) {
        return request.method().equals("POST")
                ? request.parameter("action").flatMap(word -> Action.of(word, kind))
                : Optional.empty();
    }
}

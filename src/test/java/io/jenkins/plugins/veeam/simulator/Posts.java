package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The requests received that start something, carried out or not. */
public final class Posts {

    private record Post(Action action, PlanPath plan) {}

    private final List<Post> posts;

    private Posts(List<Post> posts) {
        this.posts = posts;
    }

    static Posts among(List<Request> requests) {
        return new Posts(requests.stream()
                .flatMap(request ->
                        PlanPath.of(request)
                                .flatMap(plan -> plan.action(request).map(action -> new Post(action, plan)))
                                .stream())
                .toList());
    }

    public int undos(String planId) {
        return count(Action.UNDO, planId);
    }

    public int starts(String planId) {
        return count(Action.START, planId);
    }

    public int tests(String planId) {
        return count(Action.TEST, planId);
    }

    public int count(Action action) {
        return (int) posts.stream().filter(post -> post.action() == action).count();
    }

    private int count(Action action, String planId) {
        return (int) posts.stream()
                .filter(post -> post.action() == action)
                .filter(post -> post.plan().id().equalsIgnoreCase(planId))
                .count();
    }

    public int total() {
        return posts.size();
    }

    /** As in {@code {cloud/cloudFailoverPlans/e7ca…?action=test=1}}. */
    public Map<String, Long> byAddress() {
        return posts.stream().collect(Collectors.groupingBy(Posts::address, TreeMap::new, Collectors.counting()));
    }

    private static String address(Post post) {
        return post.plan().kind().collection() + "/" + post.plan().id() + "?action="
                + post.action().word();
    }

    @Override
    public String toString() {
        return byAddress().toString();
    }
}

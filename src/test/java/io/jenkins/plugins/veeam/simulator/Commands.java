package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The commands that are in force. Those for a number of requests come first, in their order; then the newest standing one. */
final class Commands {
    static final int FOR_EVER = Integer.MAX_VALUE;

    /** A command whose turn comes after so many matching requests, and lasts for so many. */
    static final class Order {
        private final RequestPattern pattern;
        private Behaviour behaviour;
        private int skip;
        private int remaining;

        Order(RequestPattern pattern, int skip, int remaining, Behaviour behaviour) {
            this.pattern = pattern;
            this.skip = skip;
            this.remaining = remaining;
            this.behaviour = behaviour;
        }
    }

    private final List<Order> orders = new ArrayList<>();

    synchronized void add(Order order) {
        orders.add(order);
    }

    synchronized void repeat(Order order, int times) {
        order.remaining = times;
    }

    synchronized void change(Order order, UnaryOperator<Reply> change) {
        order.behaviour = order.behaviour.then(change);
    }

    synchronized void forget() {
        orders.clear();
    }

    synchronized Optional<Behaviour> take(Request request) {
        Order chosen = null;
        for (Order order : orders) {
            if (order.remaining == 0 || !order.pattern.matches(request)) {
                continue;
            }
            if (order.skip > 0) {
                order.skip--;
            } else if (chosen == null || chosen.remaining == FOR_EVER) {
                chosen = order;
            }
        }
        if (chosen != null && chosen.remaining != FOR_EVER) {
            chosen.remaining--;
        }
        return Optional.ofNullable(chosen).map(order -> order.behaviour);
    }
}

package io.jenkins.plugins.veeam.client.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Lets a number of asynchronous jobs through at a time; the others wait in line, as data and not as threads. Who is let through
 * next: the first rank first, in it the customer who has the fewest inside, of these the one who was served longest ago.
 */
final class Gate {

    /** Who has sent the request that starts something, who may yet send one, and what starts nothing. */
    enum Rank {
        SENT,
        BEFORE,
        LAST
    }

    private record Entrant(String customer, Supplier<CompletableFuture<?>> job) {}

    private final List<Map<String, Queue<Entrant>>> lines = new ArrayList<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final int share;
    private int free;

    /** @param share how many places one customer may have at once */
    Gate(int places, int share) {
        this.free = places;
        this.share = share;
        for (Rank rank : Rank.values()) {
            lines.add(rank.ordinal(), new LinkedHashMap<>());
        }
    }

    /**
     * @param job started at once or when its turn comes, on the thread that frees a place; its place is free again when its
     *     future ends. Must not throw.
     */
    void pass(Rank rank, String customer, Supplier<CompletableFuture<?>> job) {
        Entrant next;
        synchronized (this) {
            lines.get(rank.ordinal())
                    .computeIfAbsent(customer, none -> new ArrayDeque<>())
                    .add(new Entrant(customer, job));
            next = enter();
        }
        run(next);
    }

    private void run(Entrant first) {
        // A loop, since a line of jobs that end at once must not become a tower of calls.
        for (Entrant next = first; next != null; ) {
            Entrant entered = next;
            CompletableFuture<?> running = entered.job().get();
            if (!running.isDone()) {
                running.whenComplete((done, fault) -> run(leave(entered)));
                return;
            }
            next = leave(entered);
        }
    }

    private synchronized Entrant leave(Entrant done) {
        free++;
        inside.computeIfPresent(done.customer(), (customer, number) -> number == 1 ? null : number - 1);
        return enter();
    }

    /** @return who has a place now and is to be run, or null */
    private Entrant enter() {
        if (free == 0) {
            return null;
        }
        for (Map<String, Queue<Entrant>> line : lines) {
            String customer = nextIn(line);
            if (customer != null) {
                Queue<Entrant> theirs = line.remove(customer);
                Entrant next = theirs.remove();
                if (!theirs.isEmpty()) {
                    line.put(customer, theirs); // at the end
                }
                free--;
                inside.merge(customer, 1, Integer::sum);
                return next;
            }
        }
        return null;
    }

    private String nextIn(Map<String, Queue<Entrant>> line) {
        String next = null;
        int fewest = share;
        for (String customer : line.keySet()) {
            int number = inside.getOrDefault(customer, 0);
            if (number < fewest) {
                next = customer;
                fewest = number;
            }
        }
        return next;
    }
}

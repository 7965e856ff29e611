package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.http.Gate.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who is let through next where many want to. */
class FairGateTest {
    private final Gate gate = new Gate(8, 6);
    private final List<String> started = new ArrayList<>();
    private final List<CompletableFuture<?>> running = new ArrayList<>();

    private void asks(Rank rank, String customer, int times) {
        for (int i = 0; i < times; i++) {
            gate.pass(rank, customer, () -> {
                started.add(customer);
                CompletableFuture<?> job = new CompletableFuture<>();
                running.add(job);
                return job;
            });
        }
    }

    private void ends(String customer) {
        for (int i = 0; i < running.size(); i++) {
            if (started.get(i).equals(customer) && !running.get(i).isDone()) {
                running.get(i).complete(null);
                return;
            }
        }
        throw new AssertionError(customer + " has none inside");
    }

    private List<String> since(int number) {
        return started.subList(number, started.size());
    }

    @Test
    void oneJobsHundredsOfBranchesLeaveAPlaceForAnother() {
        asks(Rank.BEFORE, "rush", 250);
        assertThat(started).hasSize(6);
        asks(Rank.BEFORE, "payroll", 1);
        assertThat(since(6)).containsExactly("payroll");
        ends("payroll");
        assertThat(started).hasSize(7);
        ends("rush");
        assertThat(started).hasSize(8);
    }

    @Test
    void whoHasFewestInsideComesNextAndEqualsTakeTurns() {
        asks(Rank.BEFORE, "a", 9);
        asks(Rank.BEFORE, "b", 2);
        asks(Rank.BEFORE, "b", 9);
        asks(Rank.BEFORE, "c", 1);
        ends("a");
        assertThat(since(8)).containsExactly("c");
        ends("a");
        assertThat(since(9)).containsExactly("b");
        ends("a");
        ends("a");
        assertThat(since(10)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whatHasSentComesFirstAndWhatStartsNothingLast() {
        asks(Rank.LAST, "dry run", 4);
        asks(Rank.BEFORE, "a", 4);
        asks(Rank.LAST, "form", 1);
        asks(Rank.BEFORE, "b", 1);
        asks(Rank.SENT, "a", 1);
        ends("a");
        assertThat(since(8)).containsExactly("a");
        ends("dry run");
        assertThat(since(9)).containsExactly("b");
        ends("dry run");
        assertThat(since(10)).containsExactly("form");
    }

    @Test
    void whoHasTheirShareWaitsAlsoWithWhatHasSent() {
        asks(Rank.SENT, "rush", 8);
        asks(Rank.LAST, "form", 3);
        assertThat(started).hasSize(8);
        assertThat(since(6)).containsExactly("form", "form");
        ends("form");
        assertThat(since(8)).containsExactly("form");
    }
}

package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private final Gate gate = new Gate(2, 2);
    private final List<CompletableFuture<?>> started = new ArrayList<>();

    private void passes(int jobs) {
        for (int i = 0; i < jobs; i++) {
            gate.pass(Gate.Rank.BEFORE, "a job", this::start);
        }
    }

    private CompletableFuture<?> start() {
        CompletableFuture<?> job = new CompletableFuture<>();
        started.add(job);
        return job;
    }

    @Test
    void onlySoManyPassAtOnceAndTheOthersWait() {
        passes(5);
        assertThat(started).hasSize(2);
    }

    @Test
    void whoeverEndsLetsTheNextPass() {
        passes(4);
        started.get(1).complete(null);
        assertThat(started).hasSize(3);
        started.get(0).completeExceptionally(new IllegalStateException("failed"));
        assertThat(started).hasSize(4);
        started.get(2).cancel(true);
        started.get(3).complete(null);
        assertThat(started).hasSize(4);
    }

    @Test
    void theLineKeepsItsOrder() {
        List<Integer> order = new ArrayList<>();
        passes(2);
        for (int i = 0; i < 5; i++) {
            int number = i;
            gate.pass(Gate.Rank.BEFORE, "a job", () -> {
                order.add(number);
                return CompletableFuture.completedFuture(null);
            });
        }
        started.get(0).complete(null);
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void afterARushAllPlacesAreFreeAgainAndNoMore() {
        passes(20);
        for (int i = 0; i < started.size(); i++) {
            started.get(i).complete(null);
        }
        assertThat(started).hasSize(20);
        passes(3);
        assertThat(started).hasSize(22);
    }

    @Test
    void jobsThatEndAtOnceTakeNoPlace() {
        for (int i = 0; i < 10; i++) {
            gate.pass(Gate.Rank.BEFORE, "a job", () -> CompletableFuture.completedFuture(null));
        }
        passes(3);
        assertThat(started).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongLineOfJobsThatEndAtOnceIsNoTowerOfCalls(boolean well) {
        AtomicInteger ended = new AtomicInteger();
        CompletableFuture<?> end = well
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(new IllegalStateException("failed"));
        passes(2);
        for (int i = 0; i < 100_000; i++) {
            gate.pass(Gate.Rank.BEFORE, "a job", () -> {
                ended.incrementAndGet();
                return end;
            });
        }
        assertThat(ended).hasValue(0);
        started.get(0).complete(null);
        assertThat(ended).hasValue(100_000);
        passes(1);
        assertThat(started).hasSize(3);
    }

    @Test
    void manyThreadsNeverGetMoreThanThePlaces() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(20_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> {
                for (int n = 0; n < 5_000; n++) {
                    gate.pass(Gate.Rank.BEFORE, "a job", () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        return CompletableFuture.runAsync(
                                () -> {
                                    inside.decrementAndGet();
                                    left.countDown();
                                },
                                threads);
                    });
                }
            });
        }
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(most).hasValue(2);
    }
}

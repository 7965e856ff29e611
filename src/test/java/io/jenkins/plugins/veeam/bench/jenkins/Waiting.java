package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.bench.Figures;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/**
 * What a thousand waiting undos cost their controller. First a thousand builds wait in {@code sleep}, then as many undos come
 * on top: what each kind adds is read off the same process, and nothing has to be cleared away in between.
 */
final class Waiting {

    private static final List<Integer> SIZES = List.of(100, 300, 1000);
    /** From here on a look comes only every ten seconds. */
    private static final Duration SETTLED = Duration.ofSeconds(100);

    private static final int CPU_SECONDS = 20;

    private final RealJenkinsExtension controller;
    private final Simulator em;
    private final Figures figures;

    Waiting(RealJenkinsExtension controller, Simulator em, Figures figures) {
        this.controller = controller;
        this.em = em;
        this.figures = figures;
    }

    /** @param undos to be made while the others wait */
    void measure(Undos undos) throws Throwable {
        int most = SIZES.get(SIZES.size() - 1);
        em.undo().takes(Duration.ofHours(1), Duration.ZERO);
        for (int number = 1; number <= most; number++) {
            em.plan("00000000-0000-0000-0000-" + Crowd.index(number), "Plan " + number, "db01", "web01");
        }
        controller.runRemotely(Crowd::prepare);
        heap(Crowd.SLEEPING, 0);
        grow(Crowd.SLEEPING);
        cpu(Crowd.SLEEPING);
        heap(Crowd.UNDOING, 0);
        grow(Crowd.UNDOING);
        long grown = System.nanoTime();
        undos.lagsInTheCrowd();
        Thread.sleep(Math.max(0, SETTLED.toMillis() - (System.nanoTime() - grown) / 1_000_000));
        stretch(most);
    }

    private void grow(String kind) throws Throwable {
        for (int size : SIZES) {
            controller.runRemotely(Crowd::growTo, kind, size);
            heap(kind, size);
        }
    }

    private void heap(String kind, int size) throws Throwable {
        String of = kind + "." + size;
        figures.put("heap." + of, controller.runRemotely(Gauges::heap));
        threads(of);
    }

    private void threads(String of) throws Throwable {
        Gauges.Threads threads = controller.runRemotely(Gauges::threads);
        figures.put("threads." + of, threads.all());
        figures.put("ours." + of, threads.ours());
        figures.put("blocked." + of, threads.blocked());
    }

    private void cpu(String kind) throws Throwable {
        figures.put("cpu." + kind, controller.runRemotely(Gauges::cpu, CPU_SECONDS));
    }

    /** A stretch in which nothing happens but looks. */
    private void stretch(int most) throws Throwable {
        HashMap<String, Long> before = controller.runRemotely(Gauges::files, Crowd.UNDOING);
        int requests = em.requests().size();
        cpu(Crowd.UNDOING);
        figures.put("rate." + Crowd.UNDOING, (em.requests().size() - requests) / (double) CPU_SECONDS);
        Map<String, Long> after = controller.runRemotely(Gauges::files, Crowd.UNDOING);
        long written = after.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .count();
        figures.put("written." + Crowd.UNDOING, written);
        figures.put("files." + Crowd.UNDOING, after.size());
        threads(Crowd.UNDOING + "." + most);
    }
}

package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.bench.Figures;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.time.Duration;
import java.util.ArrayList;
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
    /** Whose looks are measured, too. */
    private static final int IN_BETWEEN = 300;

    /** From here on a look comes only every ten seconds. */
    private static final int SETTLED_MINUTES = 2;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(11);

    private static final int CPU_SECONDS = 20;
    /** In which each old undo looks once at least. */
    private static final int LONG_CPU_SECONDS = 30;

    /** How old undos are, in minutes, and the longest wait between two of their looks by then, in seconds. */
    private record Age(int minutes, int longestWait) {}

    private static final List<Age> OLDER = List.of(new Age(15, 17), new Age(30, 32));

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
        int most = most();
        em.undo().takes(Duration.ofHours(1), Duration.ZERO);
        for (int number = 1; number <= most; number++) {
            em.plan("00000000-0000-0000-0000-" + Crowd.index(number), "Plan " + number, "db01", "web01");
        }
        controller.runRemotely(Crowd::prepare);
        heap(Crowd.SLEEPING, 0);
        grow(Crowd.SLEEPING);
        asleep();
        bare();
        asleep();
        heap(Crowd.UNDOING, 0);
        grow(Crowd.UNDOING);
        controller.runRemotely(ForwardClock::skip, SETTLED_MINUTES);
        undos.lagsInTheCrowd();
        stretch();
        older();
        threads(Crowd.UNDOING + "." + most);
    }

    private void bare() throws Throwable {
        String plan = "22222222-0000-0000-0000-000000000000";
        em.plan(plan, "Bare", "db01");
        ArrayList<Double> shares =
                controller.runRemotely(BareLooks::shares, em.url(), em.certificateSha256(), plan, CPU_SECONDS);
        for (int i = 0; i < BareLooks.PACES.size(); i++) {
            figures.put("cpu.bare." + BareLooks.PACES.get(i), shares.get(i));
        }
    }

    /** The clock is moved on, and then every one of them has looked and waits as long as an undo of that age does. */
    private void older() throws Throwable {
        int minutes = 2;
        for (Age age : OLDER) {
            controller.runRemotely(ForwardClock::skip, age.minutes() - minutes);
            Thread.sleep(age.longestWait() * 1000L);
            looks(Crowd.UNDOING + "." + age.minutes() + "min", LONG_CPU_SECONDS);
            minutes = age.minutes();
        }
    }

    private void looks(String of, int seconds) throws Throwable {
        int requests = em.requests().size();
        figures.put("cpu." + of, controller.runRemotely(Gauges::cpu, seconds));
        figures.put("rate." + of, (em.requests().size() - requests) / (double) seconds);
    }

    private static int most() {
        return SIZES.get(SIZES.size() - 1);
    }

    private void grow(String kind) throws Throwable {
        for (int size : SIZES) {
            controller.runRemotely(Crowd::growTo, kind, size);
            heap(kind, size);
            if (kind.equals(Crowd.UNDOING) && size == IN_BETWEEN) {
                controller.runRemotely(ForwardClock::skip, SETTLED_MINUTES);
                Thread.sleep(LONGEST_WAIT.toMillis());
                looks(Crowd.UNDOING + ".of" + size, CPU_SECONDS);
            }
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

    /** What it takes without undos and looks, before and after the bare client. */
    private void asleep() throws Throwable {
        figures.add("cpu." + Crowd.SLEEPING, controller.runRemotely(Gauges::cpu, CPU_SECONDS));
    }

    /** A stretch in which nothing happens but looks. */
    private void stretch() throws Throwable {
        HashMap<String, Long> before = controller.runRemotely(Gauges::files, Crowd.UNDOING);
        looks(Crowd.UNDOING + ".2min", CPU_SECONDS);
        Map<String, Long> after = controller.runRemotely(Gauges::files, Crowd.UNDOING);
        long written = after.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .count();
        figures.put("written." + Crowd.UNDOING, written);
        figures.put("files." + Crowd.UNDOING, after.size());
    }
}

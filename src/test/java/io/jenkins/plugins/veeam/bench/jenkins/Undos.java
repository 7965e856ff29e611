package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.bench.Figures;
import io.jenkins.plugins.veeam.bench.Way;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/** Undos of every way in one Jenkins, at one server: how late a build knows, and what an undo adds to it. */
final class Undos {

    private static final int WARM_UPS = 3;
    private static final int IN_TURN = 7;
    /** Of the plugin, undos and starts in turn; its waits are jittered, so it takes many. */
    private static final int SIDE_BY_SIDE = 96;
    /** Each of the rivals comes with every so manieth of them. */
    private static final int EVERY = 12;

    private static final long BETWEEN_STARTS = 150;

    private final RealJenkinsExtension controller;
    private final Simulator em;
    private final Figures figures;
    private int plans;

    Undos(RealJenkinsExtension controller, Simulator em, Figures figures) {
        this.controller = controller;
        this.em = em;
        this.figures = figures;
    }

    /**
     * An undo that a build is to make.
     *
     * @param measure what it is called in the figures
     */
    private record Errand(String measure, Way way, String plan, String name, long afterMillis) {

        Commission commission(Simulator em) {
            return new Commission(
                    measure + "." + way.key() + " " + plan, Pipelines.undo(way, em.url(), plan, name), afterMillis);
        }
    }

    private Errand errand(String measure, Way way, long runMillis, long afterMillis) {
        String plan = String.format("ae01e36f-32a3-4095-95fa-%012d", ++plans);
        String name = "Plan " + plans;
        em.plan(plan, name, "db01", "web01");
        (way == Way.START ? em.start(plan) : em.undo(plan)).takes(Duration.ofMillis(runMillis), Duration.ZERO);
        return new Errand(measure, way, plan, name, afterMillis);
    }

    private ArrayList<Commission> commissions(List<Errand> errands) {
        ArrayList<Commission> commissions = new ArrayList<>();
        errands.forEach(errand -> commissions.add(errand.commission(em)));
        return commissions;
    }

    void warmUp(List<Way> ways) throws Throwable {
        List<Errand> errands = new ArrayList<>();
        for (int i = 0; i < WARM_UPS; i++) {
            ways.forEach(way -> errands.add(errand("warm-up", way, 0, 0)));
        }
        controller.runRemotely(Controller::buildInTurn, commissions(errands));
    }

    /** Undos that finish at once, one after the other, with a Pipeline that does nothing in between. */
    void addedTime(List<Way> ways) throws Throwable {
        ArrayList<Commission> commissions = new ArrayList<>();
        for (int i = 0; i < IN_TURN; i++) {
            commissions.add(new Commission("echo " + i, Pipelines.echo(), 0));
            for (Way way : ways) {
                commissions.add(errand("added", way, 0, 0).commission(em));
            }
        }
        ArrayList<Built> built = controller.runRemotely(Controller::buildInTurn, commissions);
        int each = ways.size() + 1;
        for (int kind = 0; kind < each; kind++) {
            List<Long> millis = new ArrayList<>();
            for (int i = kind; i < built.size(); i += each) {
                millis.add(checked(built.get(i)).millis());
            }
            figures.put("build." + (kind == 0 ? "echo" : ways.get(kind - 1).key()), millis);
        }
    }

    /** Tasks of one second and of thirty; run times are spread, lest they keep step with a loop's five seconds. */
    void lags(List<Way> ways) throws Throwable {
        List<Errand> errands = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            Way ours = i % 2 == 0 ? Way.PLUGIN : Way.START;
            for (Way way : ways) {
                if (way != ours && (isOurs(way) || i % EVERY != EVERY / 2)) {
                    continue;
                }
                errands.add(errand("30", way, spread(i, 30_000, 5_000), BETWEEN_STARTS));
                errands.add(errand("1", way, spread(i, 1_000, 500), 0));
            }
        }
        follow(errands);
    }

    private static boolean isOurs(Way way) {
        return way == Way.PLUGIN || way == Way.START;
    }

    private static long spread(int i, long middle, long width) {
        return middle + Math.round(width * ((i + 0.5) / SIDE_BY_SIDE - 0.5));
    }

    /** The plugin only, while others wait. */
    void lagsInTheCrowd() throws Throwable {
        List<Errand> errands = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            errands.add(errand("crowd", Way.PLUGIN, spread(i, 30_000, 5_000), BETWEEN_STARTS));
        }
        follow(errands);
    }

    private void follow(List<Errand> errands) throws Throwable {
        ArrayList<Built> built = controller.runRemotely(Controller::buildSideBySide, commissions(errands));
        for (int i = 0; i < errands.size(); i++) {
            note(errands.get(i), checked(built.get(i)));
        }
    }

    private void note(Errand errand, Built built) {
        Trail trail = Trail.of(em, errand.plan());
        String kind = errand.measure() + "." + errand.way().key();
        figures.add(
                "lag." + kind,
                built.endedAt() - em.whenTaskFinished(errand.plan()).toEpochMilli());
        figures.add("requests." + kind, trail.requests());
        figures.add("first." + kind, trail.toFirstLook());
        figures.add("tail." + kind, built.endedAt() - trail.lastLook());
        for (int look = 1; look < trail.looks().size(); look++) {
            figures.add(
                    "gap." + look + "." + kind,
                    trail.looks().get(look) - trail.looks().get(look - 1));
        }
    }

    private static Built checked(Built built) {
        if (!built.result().equals("SUCCESS") || built.endedAt() == 0) {
            throw new IllegalStateException("A build of the bench ended " + built.result() + "\n" + built.log());
        }
        return built;
    }
}

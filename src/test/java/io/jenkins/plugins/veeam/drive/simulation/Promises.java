package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.http.QuotingWire;
import io.jenkins.plugins.veeam.drive.simulation.model.Call;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** What must hold after every event, from what the world saw: requests, bytes on the disk, lines in logs. */
final class Promises {

    private static final long SILENCE = 4 * 60_000;

    private final World world;
    private final Requests requests;
    private final Ends ends;
    private final List<String> broken = new ArrayList<>(0);
    /** A claim could not be written. */
    private boolean claimLost;

    Promises(World world) {
        this.world = world;
        requests = new Requests(world, this);
        ends = new Ends(world, this);
    }

    List<String> broken() {
        return broken;
    }

    boolean areKept() {
        return broken.isEmpty();
    }

    /** @param who a step, or anything that says who it was */
    void holds(boolean kept, Object who, String promise) {
        if (!kept) {
            world.say(who, "BROKEN: ", promise);
            broken.add(promise);
        }
    }

    void claimLost() {
        claimLost = true;
    }

    boolean isAClaimLost() {
        return claimLost;
    }

    /** Something that may take long. */
    void waitsFor(Object who, Jvm jvm, Jvm.Thread needed) {
        boolean mayWait = !jvm.isAlive() || jvm.thread() == needed;
        holds(mayWait, who, "nobody's thread is blocked: one hung log, disk or build holds up only its own build");
    }

    /** @param before what the step's last work on the disk was */
    void oneAtATime(SimStep step, Object before, Object now) {
        boolean isOver =
                before == null || before == now || ((java.util.concurrent.CompletableFuture<?>) before).isDone();
        holds(isOver, step, "a journal is written by one at a time");
    }

    void sent(SimStep step, Jvm jvm, Call call, Fault fault) {
        requests.sent(step, jvm, call, fault);
    }

    void answered(SimStep step, Call call, EnterpriseManagerException fault, Object document) {
        requests.answered(step, call, fault, document);
    }

    void told(SimStep step, Line line) {
        world.say(step, "[Veeam] ", line.key());
        Seen seen = step.seen();
        seen.lines++;
        if (line.key().startsWith("Outcome_") || line.key().startsWith("Aborted_")) {
            seen.ending = line.key();
        }
        for (Object word : line.args()) {
            boolean isSecret = word instanceof String text && text.contains("sealed-token");
            holds(!isSecret, step, "no secret in a line");
        }
        if (seen.quoted) {
            String words = line.toString();
            holds(!isSecret(words), step, "no secret in a line");
            if (words.contains("****")) {
                world.tally().reached(Reached.SECRET_HIDDEN);
            }
        }
        seen.toldAt = world.scheduler().now();
        world.tally().told(line.key());
    }

    private static boolean isSecret(String words) {
        return words.contains("clear-token")
                || words.contains(QuotingWire.PASSWORD)
                || words.contains(QuotingWire.CIPHERTEXT);
    }

    void written(SimStep step, Progress progress) {
        holds(
                !step.seen().quoted || !isSecret(Journals.bytes(progress)),
                step,
                "no secret on the disk but what is sealed");
    }

    void afterEvent() {
        for (SimBuild build : world.jenkins().builds()) {
            SimStep step = build.isBuilding() ? build.current() : null;
            if (step != null && step.isWaiting() && step.jvm().isAlive()) {
                long now = world.scheduler().now();
                step.seen().toldAt = build.log().hangs() ? now : step.seen().toldAt;
                boolean isSilent = now - step.seen().toldAt > SILENCE;
                holds(!isSilent, step, "a running operation is never silent for more than four minutes");
            }
        }
    }

    void resumed(SimStep step, Progress found) {
        Seen seen = step.seen();
        if (seen.downSince != 0) {
            seen.downtime += world.scheduler().now() - seen.downSince;
        }
        if (!found.isStopping() && seen.abortMayBeLost) {
            seen.abortedAt = 0;
        }
        world.tally().reached(Reached.valueOf("RESUMED_" + found.phase()));
        if (found.isStopping()) {
            world.tally().reached(Reached.RESUMED_AFTER_ABORT);
        }
        if (step.ended() != null) {
            boolean same = found.outcome() == step.ended().outcome() || seen.diskFailed;
            holds(same, step, "an outcome that was told is on the disk, and stays");
        }
    }

    void ended(SimStep step, Progress end, boolean isSecond) {
        holds(!isSecond, step, "a build is told its end once");
        ends.ended(step, end);
        world.tally().ended(step, end);
    }

    void bug(SimStep step, Throwable bug) {
        StringWriter stack = new StringWriter();
        bug.printStackTrace(new PrintWriter(stack));
        holds(false, step, "nothing crashes: " + stack);
    }

    void atTheEnd() {
        if (areKept()) {
            holds(world.jenkins().isIdle(), "the world", "every run ends");
            world.jenkins().builds().forEach(build -> build.steps().forEach(ends::atTheEnd));
        }
    }
}

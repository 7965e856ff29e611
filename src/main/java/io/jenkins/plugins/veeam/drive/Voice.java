package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tells lines in their order, while nobody waits for it: a log may hang for ever. */
final class Voice {
    /** More than a log that works is ever behind. */
    private static final int MOST = 1_000;

    private final Machine machine;
    private final Paperwork paperwork;
    private List<Line> waiting = new ArrayList<>();
    private boolean speaking;
    private CompletableFuture<Void> silence = CompletableFuture.completedFuture(null);

    Voice(Machine machine, Paperwork paperwork) {
        this.machine = machine;
        this.paperwork = paperwork;
    }

    synchronized void say(List<Line> lines) {
        lines.stream().limit(Math.max(0, MOST - waiting.size())).forEach(waiting::add);
        goOn();
    }

    /** Ends once everything is told. */
    synchronized CompletableFuture<Void> silence() {
        return silence;
    }

    private void goOn() {
        if (speaking || waiting.isEmpty()) {
            return;
        }
        speaking = true;
        if (silence.isDone()) {
            silence = new CompletableFuture<>();
        }
        List<Line> now = waiting;
        waiting = new ArrayList<>();
        machine.log(() -> paperwork.print(now)).whenComplete((nothing, fault) -> spoken());
    }

    private void spoken() {
        CompletableFuture<Void> over = null;
        synchronized (this) {
            speaking = false;
            goOn();
            if (!speaking) {
                over = silence;
            }
        }
        if (over != null) {
            over.complete(null);
        }
    }
}

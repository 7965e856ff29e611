package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What happened in one run, for a person who looks for a bug; costs nothing while nobody listens. */
class Trace {

    /** Nobody listens. */
    static final Trace OFF = new Trace();

    void asked(long at, Phase phase, Fate fate, CompletableFuture<?> reply) {}

    void saved(long at, Progress undo, boolean saved) {}

    void told(long at, List<Line> lines) {}

    void event(long at, Object what) {}

    /** Keeps the beginning and the end. */
    static final class On extends Trace {

        private static final int MOST = 500;

        private final List<String> beginning = new ArrayList<>();
        private final Deque<String> ending = new ArrayDeque<>();
        private long first;

        @Override
        void asked(long at, Phase phase, Fate fate, CompletableFuture<?> reply) {
            String brought = reply.handle((value, fault) -> fault == null ? String.valueOf(value) : fault.getMessage())
                    .join();
            String disturbed =
                    fate.disturbance() == Disturbance.NOTHING ? "" : ", " + fate.disturbance() + " " + fate.point();
            event(at, "asks " + phase + " (" + fate.fault() + disturbed + "): " + brought);
        }

        @Override
        void saved(long at, Progress undo, boolean saved) {
            event(at, (saved ? "saved " : "NOT SAVED ") + undo.phase() + (undo.isStopping() ? ", stopping" : ""));
        }

        @Override
        void told(long at, List<Line> lines) {
            lines.forEach(line -> event(at, "[Veeam] " + line));
        }

        @Override
        void event(long at, Object what) {
            first = first == 0 ? at : first;
            String line = String.format("%12.3f s  %s%n", (at - first) / 1000.0, what);
            if (beginning.size() < MOST) {
                beginning.add(line);
                return;
            }
            ending.add(line);
            if (ending.size() > MOST) {
                ending.remove();
            }
        }

        @Override
        public String toString() {
            String cut = ending.size() < MOST ? "" : "…%n".formatted();
            return String.join("", beginning) + cut + String.join("", ending);
        }
    }
}

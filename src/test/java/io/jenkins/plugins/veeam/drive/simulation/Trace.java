package io.jenkins.plugins.veeam.drive.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What happened in one run, for a person who looks for a bug; costs nothing while nobody listens. */
class Trace {

    /** Nobody listens. */
    static final Trace OFF = new Trace();

    void event(long at, String what) {}

    /** Keeps the beginning and the end. */
    static final class On extends Trace {

        private static final int MOST = 400;

        private final List<String> beginning = new ArrayList<>();
        private final Deque<String> ending = new ArrayDeque<>();
        private long first;

        @Override
        void event(long at, String what) {
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

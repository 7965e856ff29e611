package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import java.util.PriorityQueue;

/** All time and all work of one world: one event after the other, and which of those that are due comes first is chance. */
final class Scheduler {

    /** Something to be done. */
    private static final class Event implements Comparable<Event> {
        private final long at;
        private final int tie;
        private final Jvm jvm;
        private Runnable work;

        private Event(long at, int tie, Jvm jvm, Runnable work) {
            this.at = at;
            this.tie = tie;
            this.jvm = jvm;
            this.work = work;
        }

        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Integer.compare(tie, other.tie);
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Chance chance;
    private long now = 1_000_000;
    private int count;

    Scheduler(Chance chance) {
        this.chance = chance;
    }

    /** Milliseconds since nothing in particular; never goes back. */
    long now() {
        return now;
    }

    /** How many events there were. */
    int count() {
        return count;
    }

    /**
     * @param jvm whose end forgets it; null: the world's
     * @return what cancels it
     */
    Runnable in(long millis, Jvm jvm, Runnable work) {
        Event event = new Event(now + Math.max(0, millis), chance.tie(), jvm, work);
        events.add(event);
        return () -> event.work = null;
    }

    /** Lets the next event happen, if it comes by then. */
    boolean step(long until) {
        while (!events.isEmpty() && events.peek().at <= until) {
            Event event = events.poll();
            if (event.work != null && (event.jvm == null || event.jvm.isAlive())) {
                now = event.at;
                count++;
                event.work.run();
                return true;
            }
        }
        return false;
    }
}

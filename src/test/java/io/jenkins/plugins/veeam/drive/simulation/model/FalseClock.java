package io.jenkins.plugins.veeam.drive.simulation.model;

/** The only clock there is: it goes when it's told to, and never back. */
public final class FalseClock {

    private long now = 1_790_000_000_000L;

    /** Milliseconds since 1970. */
    public long now() {
        return now;
    }

    public void pass(long millis) {
        now += millis;
    }

    /** Does nothing if it's later already. */
    public void passTo(long at) {
        now = Math.max(now, at);
    }
}

package io.jenkins.plugins.veeam.operation;

/**
 * How long to wait between looks: a tenth of the time that has gone by, so that a short undo is seen at once and a long one
 * costs little. All in milliseconds. The very first look doesn't wait.
 */
final class Patience {

    private static final long LEAST = 500;
    private static final long MOST = 10_000;
    private static final double SHARE = 0.1;
    private static final double JITTER = 0.1;

    /** So long a logon session lives after its last request [S http_authentication.html]. */
    static final long LOGON_SESSION = 15 * 60_000L;

    /** A logon session ends after 15 minutes without a request [S]; a last request takes half a minute. */
    static final long OUTAGE = 14 * 60_000L;

    /** Before anything is started nobody is kept waiting. */
    static final long LOGON = 60_000L;

    /** Logging off is a courtesy. */
    static final long LOGOFF = 10_000L;

    /** How long a task whose start wasn't answered is looked for. */
    static final long SEARCH = 30_000L;

    /** Between lines of an undo in which nothing changes. */
    static final long HEARTBEAT = 10 * 60_000L;

    private Patience() {}

    /**
     * @param elapsed since what is watched began
     * @param chance see {@link Moment}; spreads the result by a tenth to either side
     */
    static long delay(long elapsed, double chance) {
        double even = Math.min(MOST, Math.max(LEAST, elapsed * SHARE));
        return Math.round(even * (1 - JITTER + 2 * JITTER * chance));
    }
}

package io.jenkins.plugins.veeam.operation;

/**
 * How long to wait between looks: a tenth of the time that has gone by, so that a short operation is seen at once; from ten
 * minutes on a sixtieth of it, so that a long one costs little. All in milliseconds. The very first look doesn't wait.
 */
final class Patience {

    private static final long LEAST = 500;
    private static final long MOST_OF_THE_SHORT = 10_000;
    private static final long MOST = 30_000;
    private static final long LONG = 10 * 60_000L;
    private static final double JITTER = 0.1;

    /** A logon session ends after 15 minutes without a request [S]; a last request takes half a minute. */
    static final long OUTAGE = 14 * 60_000L;

    /** Before anything is started nobody is kept waiting. */
    static final long LOGON = 60_000L;

    /** Logging off is a courtesy. */
    static final long LOGOFF = 10_000L;

    /** How long a task whose start wasn't answered is looked for. */
    static final long SEARCH = 30_000L;

    private Patience() {}

    /**
     * @param elapsed since what is watched began
     * @param chance see {@link Moment}; spreads the result by a tenth to either side
     */
    static long delay(long elapsed, double chance) {
        double even = elapsed < LONG
                ? Math.min(MOST_OF_THE_SHORT, Math.max(LEAST, elapsed / 10.0))
                : Math.min(MOST, elapsed / 60.0);
        return Math.round(even * (1 - JITTER + 2 * JITTER * chance));
    }
}

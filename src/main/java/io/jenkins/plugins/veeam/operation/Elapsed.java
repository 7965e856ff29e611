package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.Text;
import java.util.List;

/** Milliseconds that a person can read: {@code 12 s}, {@code 3 min 2 s}, {@code 2 h 5 min}. */
public record Elapsed(long millis) {
    @Override
    public String toString() {
        long seconds = Math.max(0, millis) / 1000;
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    /** What is only estimated: no seconds, and never none at all. */
    private String roughly() {
        long minutes = Math.max(1, (millis + 59_999) / 60_000);
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /**
     * How long an operation usually takes, and so how long one that runs may still take: an estimate, and its words say so.
     *
     * @param millis the median of what was measured, from the step's beginning to the outcome
     * @param count of how many; 0: nothing is known
     */
    public record Usual(long millis, int count) {

        public static final Usual UNKNOWN = new Usual(0, 0);

        /** So little of a session says nothing about its pace; in percent. */
        private static final int TOO_LITTLE = 10;

        /** @param durations in milliseconds, of earlier successes; of two in the middle the longer one counts */
        public static Usual of(List<Long> durations) {
            int count = durations.size();
            return count == 0
                    ? UNKNOWN
                    : new Usual(durations.stream().sorted().toList().get(count / 2), count);
        }

        /**
         * How far it is, from 0 to 100; null where nothing is known.
         *
         * @param elapsed milliseconds since the step's beginning
         * @param said what Veeam's own sessions say, in percent, which outranks what was measured; null if they don't
         */
        public Integer percent(long elapsed, Integer said) {
            boolean isMeasured = said == null && millis > 0;
            return isMeasured ? Integer.valueOf((int) Math.min(100, Math.max(0, elapsed) * 100 / millis)) : said;
        }

        /** How long it may still take, in words; null where nothing is known. The arguments are those of {@link #percent}. */
        public String inWords(long elapsed, Integer said) {
            if (said != null) {
                return said < TOO_LITTLE || said > 99
                        ? Text.of("Estimate_said", said)
                        : Text.of("Estimate_saidLeft", said, new Elapsed(elapsed * (100 - said) / said).roughly());
            }
            if (millis == 0) {
                return null;
            }
            String earlier = count == 1 ? Text.of("Estimate_last") : Text.of("Estimate_lastFew", count);
            return elapsed > millis
                    ? Text.of("Estimate_longer", earlier, new Elapsed(millis).roughly())
                    : Text.of("Estimate_left", new Elapsed(millis - elapsed).roughly(), earlier);
        }
    }
}

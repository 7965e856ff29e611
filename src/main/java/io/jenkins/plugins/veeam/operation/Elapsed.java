package io.jenkins.plugins.veeam.operation;

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
}

package io.jenkins.plugins.veeam.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Outcome;

/** How an operation stands, for people: an icon of Jenkins' own, and always a word beside it. */
public enum Verdict {
    RUNNING("status-nobuilt-anime"),
    /** The build ended before the operation did, and nobody looks any more: a freestyle build that died with its controller. */
    ABANDONED("warning"),
    SUCCEEDED("status-blue"),
    CHECKED("check"),
    FAILED("status-red"),
    NOT_STARTED("status-red"),
    UNKNOWN("warning"),
    TIMED_OUT("hourglass"),
    ABORTED("status-aborted");

    private final String symbol;

    Verdict(String symbol) {
        this.symbol = symbol;
    }

    /** @param followed whether the operation's build is still building */
    static Verdict of(@CheckForNull Outcome outcome, boolean followed) {
        if (outcome != null) {
            return valueOf(outcome.name());
        }
        return followed ? RUNNING : ABANDONED;
    }

    public String getIcon() {
        return "symbol-" + symbol;
    }

    public String getWord() {
        return Text.of("Verdict_" + name());
    }

    /** For style sheets. */
    public String getKind() {
        return switch (this) {
            case RUNNING -> "running";
            case SUCCEEDED, CHECKED -> "good";
            case FAILED, NOT_STARTED -> "bad";
            case ABANDONED, UNKNOWN, TIMED_OUT -> "unclear";
            case ABORTED -> "aborted";
        };
    }
}

package io.jenkins.plugins.veeam;

import io.jenkins.plugins.veeam.operation.Undo;
import org.jvnet.localizer.Localizable;

/** How an undo stands, for people: an icon of Jenkins' own, and always a word beside it. */
public enum Verdict {
    RUNNING("status-nobuilt-anime", Messages._Verdict_RUNNING()),
    /** The build ended before the undo did, and nobody looks any more: a freestyle build that died with its controller. */
    ABANDONED("warning", Messages._Verdict_ABANDONED()),
    SUCCEEDED("status-blue", Messages._Verdict_SUCCEEDED()),
    CHECKED("check", Messages._Verdict_CHECKED()),
    FAILED("status-red", Messages._Verdict_FAILED()),
    NOT_STARTED("status-red", Messages._Verdict_NOT_STARTED()),
    UNKNOWN("warning", Messages._Verdict_UNKNOWN()),
    TIMED_OUT("hourglass", Messages._Verdict_TIMED_OUT()),
    ABORTED("status-aborted", Messages._Verdict_ABORTED());

    private final String symbol;
    private final Localizable word;

    Verdict(String symbol, Localizable word) {
        this.symbol = symbol;
        this.word = word;
    }

    /** @param followed whether the undo's build is still building */
    static Verdict of(Undo undo, boolean followed) {
        if (undo.outcome() != null) {
            return valueOf(undo.outcome().name());
        }
        return followed ? RUNNING : ABANDONED;
    }

    public String getIcon() {
        return "symbol-" + symbol;
    }

    public String getWord() {
        return word.toString();
    }

    /** For style sheets. */
    public String getKind() {
        return switch (this) {
            case RUNNING -> "running";
            case SUCCEEDED, CHECKED -> "good";
            case FAILED, NOT_STARTED -> "bad";
            case ABANDONED, UNKNOWN, TIMED_OUT, ABORTED -> "unclear";
        };
    }
}

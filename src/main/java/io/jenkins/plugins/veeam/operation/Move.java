package io.jenkins.plugins.veeam.operation;

import java.util.ArrayList;
import java.util.List;

/**
 * One decision.
 *
 * @param progress where it stands now
 * @param waitMillis how long to wait before asking what {@link Progress#phase()} wants to know
 * @param lines what to tell the user, in this order
 * @param save whether this must be on disk before anything else is asked. Where {@link Phase#SEND} can't be saved, nothing is
 *     sent: see {@link Decisions#notSaved}
 */
public record Move(Progress progress, long waitMillis, List<Line> lines, boolean save) {

    /** Goes to a phase, at once. */
    static Move to(Phase phase, Progress next) {
        next.phase = phase;
        return new Move(next, 0, List.of(), true);
    }

    /** Stays, with nothing worth saving. */
    static Move stay(Progress next, long waitMillis) {
        return new Move(next, waitMillis, List.of(), false);
    }

    /** The server wants to be left alone for so long, whatever is asked next. */
    Move notBefore(long millis) {
        return progress.phase == Phase.ENDED ? this : new Move(progress, Math.max(waitMillis, millis), lines, save);
    }

    Move saved() {
        return new Move(progress, waitMillis, lines, true);
    }

    /** Says something after what is said already. */
    Move say(Moment now, Line line) {
        progress.times.told = now.at();
        return withLines(lines, List.of(line));
    }

    Move say(Moment now, String key, Object... args) {
        return say(now, Line.of(key, args));
    }

    /** Says something first. */
    public Move afterSaying(List<Line> first) {
        return first.isEmpty() ? this : withLines(first, lines);
    }

    private Move withLines(List<Line> first, List<Line> second) {
        List<Line> all = new ArrayList<>(first);
        all.addAll(second);
        return new Move(progress, waitMillis, List.copyOf(all), save);
    }
}

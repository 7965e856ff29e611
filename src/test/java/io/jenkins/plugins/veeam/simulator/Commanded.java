package io.jenkins.plugins.veeam.simulator;

import java.time.InstantSource;

/** The part of a {@link Simulator} that takes commands about requests. */
public abstract sealed class Commanded extends Witness permits Stocked {

    Commanded(InstantSource clock) {
        super(clock);
    }

    abstract CommandContext context();

    /** {@code em.next("GET /api/tasks/*").answers(503)}; see {@link RequestPattern}. */
    public final Command next(String pattern) {
        return new Command(context(), RequestPattern.of(pattern), 0, 1);
    }

    /** Until further notice; a later {@code next} goes first. */
    public final Command every(String pattern) {
        return new Command(context(), RequestPattern.of(pattern), 0, Commands.FOR_EVER);
    }

    /** Only the n-th from now on. */
    public final Command nth(int n, String pattern) {
        return new Command(context(), RequestPattern.of(pattern), n - 1, 1);
    }

    /** The n-th from now on and all that follow. */
    public final Command from(int n, String pattern) {
        return new Command(context(), RequestPattern.of(pattern), n - 1, Commands.FOR_EVER);
    }
}

package io.jenkins.plugins.veeam.drive.simulation.model;

import java.util.SplittableRandom;

/** All the chance of one run, from one seed. */
public final class Chance {

    private final SplittableRandom random;

    public Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to 1, evenly spread. */
    public double next() {
        return random.nextDouble();
    }

    /** True in this share of all cases. */
    public boolean in(double share) {
        return random.nextDouble() < share;
    }

    /** From 0 to the given, which is included. */
    public long upTo(long most) {
        return random.nextLong(most + 1);
    }

    /** A number that decides between two of the same time. */
    public int tie() {
        return random.nextInt();
    }

    /** One of these, each as likely. */
    @SafeVarargs
    public final <T> T of(T... things) {
        return things[random.nextInt(things.length)];
    }

    /** Evenly spread over the magnitudes: milliseconds are as likely as hours. */
    public long spread(long least, long most) {
        return Math.round(least * Math.pow((double) most / least, random.nextDouble()));
    }
}

package io.jenkins.plugins.veeam.bench;

import java.util.Random;

/** When one way looks, in simulated time. */
interface Pace {

    /**
     * One undo, from its beginning to its end.
     *
     * @param lagMillis from {@code Finished} at the server to the end of the step
     * @param requests in all
     * @param writes how often its state was saved
     * @param lines what it wrote to the build log
     */
    record Course(double lagMillis, int requests, int writes, int lines) {}

    /** @param runMillis from the undo request's arrival at the server to {@code Finished} */
    Course follow(double runMillis, Random chance);
}

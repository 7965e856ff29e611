package io.jenkins.plugins.veeam;

import io.jenkins.plugins.veeam.operation.Moment;
import java.util.concurrent.ThreadLocalRandom;
import jenkins.model.Jenkins;

/** What decisions are given as arguments: the time and chance of this JVM, and whether Jenkins is about to end. */
final class Surroundings {

    private Surroundings() {}

    static Moment now() {
        return new Moment(
                System.currentTimeMillis(), ThreadLocalRandom.current().nextDouble());
    }

    /** From here on nothing new is asked: after the restart it goes on from the journal. */
    static boolean isTerminating() {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        return jenkins == null || jenkins.isTerminating();
    }
}

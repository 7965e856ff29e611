package io.jenkins.plugins.veeam.bench.jenkins;

import java.lang.reflect.Field;
import java.util.concurrent.TimeUnit;
import jenkins.model.Jenkins;
import org.jvnet.hudson.test.JenkinsRule;

/** The plugin's clock that only goes forward: moved on, it makes waiting operations older than the bench has time to wait. */
final class ForwardClock {

    private static final String CLOCK = "io.jenkins.plugins.veeam.run.Surroundings";

    private ForwardClock() {}

    static void skip(JenkinsRule rule, Integer minutes) throws Throwable {
        Field origin = Class.forName(CLOCK, true, Jenkins.get().pluginManager.uberClassLoader)
                .getDeclaredField("origin");
        origin.setAccessible(true);
        origin.setLong(null, origin.getLong(null) - TimeUnit.MINUTES.toNanos(minutes));
    }
}

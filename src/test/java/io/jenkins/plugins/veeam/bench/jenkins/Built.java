package io.jenkins.plugins.veeam.bench.jenkins;

import java.io.Serializable;

/**
 * How a build went.
 *
 * @param result Jenkins' name of it
 * @param millis from the build's start to its end
 * @param endedAt when the line after the undo was printed, in milliseconds since 1970; 0: never
 * @param log all of it
 */
record Built(String result, long millis, long endedAt, String log) implements Serializable {}

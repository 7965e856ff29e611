package io.jenkins.plugins.veeam.operation;

/**
 * Time and chance, as arguments.
 *
 * @param at milliseconds on a clock that never goes back within one run of Jenkins: the wall clock's time when the JVM started,
 *     and what has gone by since. All differences, waits and deadlines come from it; 0 is no time
 * @param wall milliseconds since 1970, as people read them; may jump
 * @param chance from 0 to 1, evenly spread; anything else would make many builds ask at once
 */
public record Moment(long at, long wall, double chance) {}

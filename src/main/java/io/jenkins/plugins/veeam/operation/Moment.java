package io.jenkins.plugins.veeam.operation;

/**
 * Time and chance, as arguments.
 *
 * @param at milliseconds since 1970
 * @param chance from 0 to 1, evenly spread; anything else would make many builds ask at once
 */
public record Moment(long at, double chance) {}

package io.jenkins.plugins.veeam.simulator;

import java.util.function.Supplier;

/**
 * What a command needs of its simulator.
 *
 * @param url the simulator's own address, known only once it listens
 */
record CommandContext(Commands commands, ReplyStyle style, Inspector inspector, Gate gate, Supplier<String> url) {}

/**
 * Whole undos against a {@linkplain io.jenkins.plugins.veeam.drive.simulation.model model of the server} with a false
 * clock, each from a seed: every reply may be a fault, every moment a restart or an abort. After each, the promises are checked.
 *
 * <p>What lives here: who plays the faces ({@link io.jenkins.plugins.veeam.drive.simulation.Driver}), who decides what goes
 * wrong, what must hold, and how often everything was reached. What may not come in: a real clock (but in {@code Soak}, which
 * measures its own rate), threads, files, sleep. {@code Simulation} runs one seed, {@code SimulationTest} a hundred thousand,
 * {@code Soak} goes on until it's stopped, {@code Replay} tells one seed's story.
 */
package io.jenkins.plugins.veeam.drive.simulation;

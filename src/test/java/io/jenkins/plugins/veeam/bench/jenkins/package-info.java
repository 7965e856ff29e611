/**
 * The figures that take a real Jenkins: a controller in a process of its own, the simulator in the bench's.
 *
 * <p>What lives here: {@code Benchmark}, which {@code make bench} runs as if it were a test, what it has the controller do
 * ({@code Controller}, {@code Crowd}, {@code Gauges}), and the Pipelines that are compared. What may not come in: assertions.
 */
package io.jenkins.plugins.veeam.bench.jenkins;

/**
 * The door: what people write in jobs.
 *
 * <p>What lives here: the steps, the build steps, what they share, and the map that a step returns. What may not come in: HTTP, files,
 * threads, and decisions about an operation.
 */
package io.jenkins.plugins.veeam;

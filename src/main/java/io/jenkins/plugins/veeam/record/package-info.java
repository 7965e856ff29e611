/**
 * What is on disk.
 *
 * <p>What lives here: a build's journals, the claim on a plan, a job's history, and how a file is written so that it is whole. What may not come in: who reads it,
 * and when something is written.
 */
package io.jenkins.plugins.veeam.record;

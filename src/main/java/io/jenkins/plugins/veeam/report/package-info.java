/**
 * What is shown afterwards and meanwhile.
 *
 * <p>What lives here: the build's page, {@code api/json}, a job's history, and the mark on a Pipeline's node. What may not come in: what drives an operation:
 * everything shown is read from the record.
 */
package io.jenkins.plugins.veeam.report;

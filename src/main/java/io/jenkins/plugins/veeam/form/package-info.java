/**
 * What a form asks and says while somebody types.
 *
 * <p>What lives here: the checks of each field, the lists to pick from, and the question that a form asks a server. What may not come in: builds, and
 * anything that starts an operation.
 */
package io.jenkins.plugins.veeam.form;

/**
 * Enterprise Manager in Java.
 *
 * <p>What lives here: a port in Veeam's words ({@link io.jenkins.plugins.veeam.client.EnterpriseManager}), its documents as records,
 * the exceptions that say who can act, and the plugin's sentences. What may not come in: Jenkins, HTTP, and decisions.
 */
package io.jenkins.plugins.veeam.client;

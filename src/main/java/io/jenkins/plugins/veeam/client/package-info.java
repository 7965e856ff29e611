/**
 * Enterprise Manager in Java: a port in Veeam's words ({@link io.jenkins.plugins.veeam.client.EnterpriseManager}) and its one
 * HTTP implementation.
 *
 * <p>What lives here: addresses, documents, HTTP numbers, TLS, and a family of exceptions that says who can act. What may not
 * come in: Jenkins, decisions about an undo, and waiting other than for one reply.
 */
package io.jenkins.plugins.veeam.client;

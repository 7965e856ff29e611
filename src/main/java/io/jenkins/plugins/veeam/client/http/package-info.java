/**
 * Enterprise Manager's port by {@code java.net.http} and Jackson.
 *
 * <p>What lives here: addresses, documents as the wire has them, HTTP numbers, TLS, limits. What may not come in: Jenkins, decisions about an
 * operation, and waiting other than for one reply.
 */
package io.jenkins.plugins.veeam.client.http;

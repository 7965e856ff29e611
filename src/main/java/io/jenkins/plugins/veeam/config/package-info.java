/**
 * The configured servers, and the way to each.
 *
 * <p>What lives here: the global configuration with its form, what an administrator is told of a server, one HTTP client a server, and
 * the plugin's threads. What may not come in: jobs and builds.
 */
package io.jenkins.plugins.veeam.config;

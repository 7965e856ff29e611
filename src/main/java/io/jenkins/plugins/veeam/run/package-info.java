/**
 * Jenkins' side of one operation of one build.
 *
 * <p>What lives here: how it begins, its credentials, its log, and the driver's ports, a few lines each. What may not come in: pages,
 * forms, and decisions.
 */
package io.jenkins.plugins.veeam.run;

/**
 * The faces: everything that knows Jenkins. The Pipeline step and the freestyle build step, the system configuration, and what
 * they share: the form bean, the driver, the journal, the lock, the build log.
 *
 * <p>What may not come in: HTTP, XML, and decisions about an undo.
 */
package io.jenkins.plugins.veeam;

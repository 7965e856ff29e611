package io.jenkins.plugins.veeam.bench.jenkins;

import java.io.Serializable;

/**
 * A build that the controller is to make.
 *
 * @param name of its job
 * @param script its Pipeline
 * @param afterMillis how long to wait before it
 */
record Commission(String name, String script, long afterMillis) implements Serializable {}

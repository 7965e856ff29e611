package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import java.util.List;

/**
 * Bad weather between Jenkins and Enterprise Manager.
 *
 * @param from in milliseconds from the beginning
 * @param until in milliseconds from the beginning
 * @param share of the requests that suffer
 * @param faults what they suffer
 */
record Storm(long from, long until, double share, List<Fault> faults) {}

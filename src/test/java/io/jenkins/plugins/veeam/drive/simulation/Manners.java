package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.drive.Build;
import io.jenkins.plugins.veeam.drive.Claims;
import io.jenkins.plugins.veeam.drive.Driver;
import io.jenkins.plugins.veeam.drive.Machine;
import io.jenkins.plugins.veeam.drive.Paperwork;
import io.jenkins.plugins.veeam.drive.PlanFiles;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.concurrent.CompletableFuture;

/** What stands between the driver and its ports: nothing. A subclass is careless somewhere, and must be found. */
class Manners {

    EnterpriseManager port(EnterpriseManager server) {
        return server;
    }

    Machine machine(Machine machine) {
        return machine;
    }

    Paperwork paperwork(Paperwork paperwork) {
        return paperwork;
    }

    PlanFiles files(PlanFiles files) {
        return files;
    }

    Build build(Build build) {
        return build;
    }

    void abort(Driver driver, OnAbort how) {
        driver.abort(how);
    }

    /** What a restart reads; null: nothing. */
    Progress read(Progress journal) {
        return journal;
    }

    /** Whose claims a step makes. */
    Claims claims(Claims ofAll, PlanFiles files, Machine machine) {
        return ofAll;
    }

    /** @return ends when the claims name the build as it is called now */
    CompletableFuture<Void> moved(Claims claims, String oldName, String newName) {
        return claims.moved(oldName, newName);
    }
}

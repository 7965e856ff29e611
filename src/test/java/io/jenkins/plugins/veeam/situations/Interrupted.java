package io.jenkins.plugins.veeam.situations;

import io.jenkins.plugins.veeam.Faces;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowDurabilityHint;

/**
 * Builds that are interrupted alike, a server for them: one a durability hint for the undo, and of the others one. A start and a
 * test are the same phases; they have their own requests and their own names for tasks.
 *
 * @param url of the server
 * @param certificate its fingerprint
 */
record Interrupted(InterruptedPhase phase, Operation operation, String url, String certificate)
        implements Serializable {

    static Interrupted at(Simulator em, InterruptedPhase phase, Operation operation) {
        Interrupted builds = new Interrupted(phase, operation, em.url(), em.certificateSha256());
        for (FlowDurabilityHint hint : builds.hints()) {
            if (operation == Operation.TEST) {
                em.cloudPlan(planOf(hint), nameOf(hint), "ABC Company", "db01");
            } else {
                em.plan(planOf(hint), nameOf(hint), "db01");
            }
        }
        return builds;
    }

    List<FlowDurabilityHint> hints() {
        return operation == Operation.UNDO
                ? Arrays.asList(FlowDurabilityHint.values())
                : List.of(FlowDurabilityHint.MAX_SURVIVABILITY);
    }

    private static String planOf(FlowDurabilityHint hint) {
        return "ae01e36f-32a3-4095-95fa-09a2af74400" + hint.ordinal();
    }

    private static String nameOf(FlowDurabilityHint hint) {
        return "Plan " + hint;
    }

    String server() {
        return phase + "-" + operation;
    }

    String job(FlowDurabilityHint hint) {
        return server() + "-" + hint;
    }

    String script(FlowDurabilityHint hint) {
        String uid = operation == Operation.TEST ? "urn:veeam:CloudFailoverPlan:" : "";
        return Faces.function(operation) + "(planId: '" + uid + planOf(hint) + "', planName: '" + nameOf(hint)
                + "', server: '" + server() + "', credentialsId: '" + Site.CREDENTIALS + "')";
    }
}

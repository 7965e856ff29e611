package io.jenkins.plugins.veeam;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;
import java.util.List;

/** Whether an account can undo a plan, as far as that can be told without starting it. */
final class PlanCheck {

    private record Found(String userName, FailoverPlan plan) {}

    private PlanCheck() {}

    static FormValidation check(
            Server server, StandardUsernamePasswordCredentials credentials, PlanId id, String planName) {
        try {
            Found found = FormLook.await(
                    server,
                    FormLook.ask(
                            server,
                            credentials,
                            (em, logon) -> em.failoverPlan(logon.sealedToken(), id)
                                    .thenApply(plan -> new Found(logon.userName(), plan))));
            return verdict(server, found, id, Util.fixEmptyAndTrim(planName));
        } catch (EnterpriseManagerException e) {
            return FormValidation.error(BuildLog.clean(e.getMessage()));
        }
    }

    private static FormValidation verdict(Server server, Found found, PlanId id, String planName) {
        String name = Util.fixNull(found.plan().name());
        if (planName != null && !planName.contains("$") && !planName.equals(name)) {
            return FormValidation.error(BuildLog.clean(Messages.PlanName_other(id.value(), name, planName)));
        }
        List<String> machines = found.plan().machines();
        return FormValidation.aggregate(List.of(
                FormValidation.ok(
                        BuildLog.clean(Messages.Plan_canBeUndone(found.userName(), name, id.value(), server.name()))),
                FormValidation.ok(BuildLog.clean(Messages.Plan_machines(machines.size(), String.join(", ", machines)))),
                FormValidation.ok(Messages.Plan_notStarted())));
    }
}

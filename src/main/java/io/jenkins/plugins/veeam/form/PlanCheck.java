package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.Answer;
import java.util.List;

/** Whether an account can undo a plan, as far as that can be told without starting it. */
final class PlanCheck {

    private record Found(String userName, FailoverPlan plan) {}

    private PlanCheck() {}

    static FormValidation check(
            Server server, StandardUsernamePasswordCredentials credentials, PlanId id, String planName) {
        try {
            Found found = Answer.await(
                    server,
                    FormLook.ask(
                            server,
                            credentials,
                            (em, logon) -> em.failoverPlan(logon.sealedToken(), id)
                                    .thenApply(plan -> new Found(logon.userName(), plan))));
            return verdict(server, found, id, Util.fixEmptyAndTrim(planName));
        } catch (EnterpriseManagerException e) {
            return FormValidation.error(PlainText.of(Labels.in(e.getMessage())));
        }
    }

    private static FormValidation verdict(Server server, Found found, PlanId id, String planName) {
        String name = Util.fixNull(found.plan().name());
        if (planName != null && !planName.contains("$") && !planName.equals(name)) {
            return anotherName(Text.of("PlanName_other", id, name, planName), name);
        }
        List<String> machines = found.plan().machines();
        return FormValidation.aggregate(List.of(
                FormValidation.ok(PlainText.of(Text.of("Plan_canBeUndone", found.userName(), name, id, server.name()))),
                FormValidation.ok(PlainText.of(Text.of("Plan_machines", machines.size(), String.join(", ", machines)))),
                FormValidation.ok(Text.of("Plan_notStarted"))));
    }

    /** With a button that enters the right name; {@code plan.js} knows it by its attribute. */
    private static FormValidation anotherName(String fault, String name) {
        return FormValidation.errorWithMarkup(Util.escape(PlainText.of(Labels.in(fault)))
                + " <button type=\"button\" class=\"jenkins-button\" data-veeam-plan-name=\"" + Util.escape(name)
                + "\">"
                + Util.escape(PlainText.of(Text.of("Plan_useName", name))) + "</button>");
    }
}

package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.Answer;
import io.jenkins.plugins.veeam.operation.DryRun;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Order;
import java.util.ArrayList;
import java.util.List;

/** Whether an account can undo a plan, as far as that can be told without starting it. */
final class PlanCheck {

    private record Found(String userName, FailoverPlan plan) {}

    /** In minutes: how long the build will wait isn't asked here. */
    private static final long A_YEAR = 366 * 24 * 60;

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
        boolean isGuarded = planName != null && !planName.contains("$");
        Order order = new Order(Operation.UNDO, server, id, isGuarded ? planName : null, null, true, A_YEAR);
        String anotherName = order.problemWithName(name);
        if (anotherName != null) {
            return anotherName(anotherName, name);
        }
        List<String> machines = found.plan().machines();
        List<FormValidation> facts = new ArrayList<>();
        facts.add(FormValidation.ok(
                PlainText.of(Text.of("Plan_canBeUndone", found.userName(), name, id, server.name()))));
        facts.add(FormValidation.ok(PlainText.of(Text.of("Plan_machines", machines.size(), Line.few(machines)))));
        DryRun.pace(order, machines.size()).forEach(line -> facts.add(FormValidation.ok(line.toString())));
        facts.add(FormValidation.ok(Text.of("Plan_notStarted")));
        return FormValidation.aggregate(facts);
    }

    /** With a button that enters the right name; {@code plan.js} knows it by its attribute. */
    private static FormValidation anotherName(String fault, String name) {
        return FormValidation.errorWithMarkup(Util.escape(PlainText.of(Labels.in(fault)))
                + " <button type=\"button\" class=\"jenkins-button\" data-veeam-plan-name=\"" + Util.escape(name)
                + "\">"
                + Util.escape(PlainText.of(Text.of("Plan_useName", name))) + "</button>");
    }
}

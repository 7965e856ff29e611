package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.Answer;
import io.jenkins.plugins.veeam.operation.DryRun;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Whether an account can do with a plan what the form is for, as far as that can be told without starting it. */
final class PlanCheck {

    /** @param isOfOtherKind whether the id is that of a plan in the other list */
    private record Found(String userName, FailoverPlan plan, boolean isOfOtherKind) {}

    private PlanCheck() {}

    /** @param order as entered; variables in the plan's name have no value yet, so then the name isn't looked at */
    static FormValidation check(Order order, StandardUsernamePasswordCredentials credentials) {
        String problem = order.problem(new Moment(0, System.currentTimeMillis(), 0));
        if (problem != null) {
            return error(problem);
        }
        try {
            return verdict(
                    order,
                    Answer.await(
                            order.server(),
                            FormLook.ask(order.server(), credentials, (em, logon) -> find(em, logon, order.planId()))));
        } catch (EnterpriseManagerException e) {
            return error(e.getMessage());
        }
    }

    /** What isn't there is looked for once among the plans of the other kind, as the build does it. */
    private static CompletableFuture<Found> find(EnterpriseManager em, Logon logon, PlanId id) {
        CompletableFuture<Found> found =
                em.failoverPlan(logon.sealedToken(), id).thenApply(plan -> new Found(logon.userName(), plan, false));
        return found.exceptionallyCompose(fault -> fault.getCause() instanceof NotFoundException
                ? em.failoverPlan(logon.sealedToken(), id.ofOtherKind())
                        .thenApply(plan -> new Found(logon.userName(), plan, true))
                        .exceptionallyCompose(another -> found)
                : found);
    }

    private static FormValidation verdict(Order order, Found found) {
        FailoverPlan plan = found.plan();
        String name = Util.fixNull(plan.name());
        if (found.isOfOtherKind()) {
            return error(order.problemOfOtherKind(name));
        }
        boolean isGuarded = order.planName() != null && !order.planName().contains("$");
        String anotherName = isGuarded ? order.problemWithName(name) : null;
        if (anotherName != null) {
            return anotherName(anotherName, name);
        }
        List<String> machines = plan.machines();
        List<FormValidation> facts = new ArrayList<>();
        facts.add(fact(
                "Plan_can_" + order.operation(),
                found.userName(),
                order.planInWords(name, plan.tenantName()),
                order.planId(),
                order.server().name()));
        facts.add(fact("Plan_machines", machines.size(), Line.few(machines)));
        for (Line line : DryRun.pace(order, machines.size())) {
            boolean isWarning = line.key().equals(DryRun.TOO_SHORT);
            facts.add(
                    isWarning
                            ? FormValidation.warning(Labels.in(line.toString()))
                            : fact(line.key(), line.args().toArray()));
        }
        facts.add(fact("Plan_notStarted"));
        return FormValidation.aggregate(facts);
    }

    private static FormValidation fact(String key, Object... args) {
        return FormValidation.ok(PlainText.of(Text.of(key, args)));
    }

    private static FormValidation error(String sentence) {
        return FormValidation.error(PlainText.of(Labels.in(sentence)));
    }

    /** With a button that enters the right name; {@code plan.js} knows it by its attribute. */
    private static FormValidation anotherName(String fault, String name) {
        return FormValidation.errorWithMarkup(Util.escape(PlainText.of(Labels.in(fault)))
                + " <button type=\"button\" class=\"jenkins-button\" data-veeam-plan-name=\"" + Util.escape(name)
                + "\">"
                + Util.escape(PlainText.of(Text.of("Plan_useName", name))) + "</button>");
    }
}

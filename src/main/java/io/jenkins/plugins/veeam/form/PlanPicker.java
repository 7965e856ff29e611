package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.util.ListBoxModel;
import hudson.util.Secret;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.Answer;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A server's plans, by name, to pick one from. What the server said is remembered for {@link #MEMORY}, since a form asks at each
 * change of a field: a wrong password that went out each time would soon lock the account.
 */
final class PlanPicker {

    static final Duration MEMORY = Duration.ofSeconds(30);

    private record Question(Server server, String userName, Secret password) {}

    private record Remembered(CompletableFuture<List<Ref>> plans, long askedAt) {
        boolean isOld(long now) {
            return now - askedAt > MEMORY.toNanos();
        }
    }

    private static final Map<Question, Remembered> ANSWERS = new HashMap<>();

    private PlanPicker() {}

    static List<Ref> plans(Server server, StandardUsernamePasswordCredentials credentials)
            throws EnterpriseManagerException {
        return Answer.await(server, asked(server, credentials));
    }

    private static CompletableFuture<List<Ref>> asked(Server server, StandardUsernamePasswordCredentials credentials) {
        Question question = new Question(server, credentials.getUsername(), credentials.getPassword());
        long now = System.nanoTime();
        synchronized (ANSWERS) {
            ANSWERS.values().removeIf(answer -> answer.isOld(now));
            return ANSWERS.computeIfAbsent(
                            question,
                            q -> new Remembered(
                                    FormLook.ask(
                                            server,
                                            credentials,
                                            (em, logon) -> em.failoverPlans(logon.sealedToken(), PlanKind.PLAN)),
                                    now))
                    .plans();
        }
    }

    /**
     * @param planId as entered: it is what the list has selected, in the very letters, if it is one of the plans
     * @return the plans, after a line that leaves what is entered as it is
     */
    static ListBoxModel items(List<Ref> plans, String planId) {
        ListBoxModel items = new ListBoxModel();
        items.add(plans.isEmpty() ? Text.of("Plan_none") : Text.of("Plan_asEntered"), "");
        Optional<PlanId> entered = PlanId.parse(planId);
        plans.stream()
                .sorted(Comparator.comparing(PlanPicker::nameOf))
                .forEach(plan -> PlanId.parse(plan.uid()).ifPresent(id -> {
                    boolean isEntered = entered.equals(Optional.of(id));
                    items.add(new ListBoxModel.Option(
                            nameOf(plan) + " (" + id + ")", isEntered ? planId : id.toString(), isEntered));
                }));
        // Said outright, or the browser would go on showing the plan that was entered before.
        items.get(0).selected = items.stream().noneMatch(option -> option.selected);
        return items;
    }

    private static String nameOf(Ref plan) {
        return plan.name() == null ? "" : PlainText.of(plan.name());
    }

    /** What is entered stays, when there is no list to pick from. */
    static ListBoxModel unavailable(String planId) {
        ListBoxModel items = new ListBoxModel();
        items.add(new ListBoxModel.Option(planId.isEmpty() ? Text.of("Plan_unavailable") : planId, planId, true));
        return items;
    }
}

package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import hudson.util.ListBoxModel;
import hudson.util.Secret;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.Answer;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.form.PlanList.Listed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * A server's plans, by name, to pick one from. What the server said is remembered for {@link #MEMORY}, since a form asks at each
 * change of a field: a wrong password that went out each time would soon lock the account. One answer serves the forms of all
 * operations.
 */
final class PlanPicker {

    static final Duration MEMORY = Duration.ofSeconds(30);
    /** In nanoseconds, from anywhere. */
    static LongSupplier clock = System::nanoTime;

    private record Question(Server server, String userName, Secret password) {}

    private record Lists(PlanList plans, PlanList cloudPlans) {}

    private record Remembered(CompletableFuture<Lists> lists, long askedAt) {
        boolean isOld(long now) {
            return now - askedAt > MEMORY.toNanos();
        }
    }

    /**
     * What there is to pick from.
     *
     * @param operation what it is picked for
     * @param missing why a kind of plans is not among them; null if none is
     */
    record Choice(
            Operation operation,
            List<Listed> plans,
            @CheckForNull EnterpriseManagerException missing) {}

    private static final Map<Question, Remembered> ANSWERS = new HashMap<>();

    private PlanPicker() {}

    /**
     * @param item null where there is no job
     * @return what the operation can be done with: only cloud plans can be tested
     * @throws BadInput if the asker may not ask, or server or credentials aren't known
     */
    static Choice choice(@CheckForNull Item item, Operation operation, String serverName, String credentialsId)
            throws BadInput, EnterpriseManagerException {
        if (!FormAccess.mayUseCredentials(item) || credentialsId.isEmpty()) {
            throw new BadInput(Text.of("CredentialsId_empty"));
        }
        Server server = VeeamFailoverConfiguration.get().server(serverName);
        Lists lists = Answer.await(server, asked(server, new ItemCredentials(item, serverName).find(credentialsId)));
        List<PlanList> usable =
                operation == Operation.TEST ? List.of(lists.cloudPlans) : List.of(lists.plans, lists.cloudPlans);
        List<Listed> plans = usable.stream()
                .flatMap(list -> list.plans().stream())
                .sorted(PlanList.BY_NAME)
                .toList();
        EnterpriseManagerException missing = usable.stream()
                .map(PlanList::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (plans.isEmpty() && missing != null) {
            throw missing;
        }
        return new Choice(operation, plans, missing);
    }

    private static CompletableFuture<Lists> asked(Server server, StandardUsernamePasswordCredentials credentials) {
        Question question = new Question(server, credentials.getUsername(), credentials.getPassword());
        long now = clock.getAsLong();
        synchronized (ANSWERS) {
            ANSWERS.values().removeIf(answer -> answer.isOld(now));
            return ANSWERS.computeIfAbsent(
                            question,
                            q -> new Remembered(FormLook.ask(server, credentials, PlanPicker::bothKinds), now))
                    .lists();
        }
    }

    private static CompletableFuture<Lists> bothKinds(EnterpriseManager em, Logon logon) {
        return PlanList.asked(em, logon, PlanKind.PLAN)
                .thenCombine(PlanList.asked(em, logon, PlanKind.CLOUD_PLAN), Lists::new);
    }

    /**
     * @param planId as entered: it is what the list has selected, in the very letters, if it is one of the plans
     * @return the plans, after a line that leaves what is entered as it is
     */
    static ListBoxModel items(Choice choice, String planId) {
        String none = Text.of(choice.operation == Operation.TEST ? "Plan_noneToTest" : "Plan_none");
        Optional<PlanId> entered = PlanId.parse(planId);
        List<ListBoxModel.Option> options = choice.plans.stream()
                .map(plan -> {
                    boolean isEntered = entered.equals(Optional.of(plan.id()));
                    String value = isEntered ? planId : plan.id().toString();
                    return new ListBoxModel.Option(plan.shown(), value, isEntered);
                })
                .toList();
        // Said outright, or the browser would go on showing the plan that was entered before.
        boolean isNone = options.stream().noneMatch(option -> option.selected);
        String first = choice.plans.isEmpty() ? none : Text.of("Plan_asEntered");
        return new ListBoxModel(Stream.concat(Stream.of(new ListBoxModel.Option(first, "", isNone)), options.stream())
                .toList());
    }

    /** What is entered stays, when there is no list to pick from. */
    static ListBoxModel unavailable(String planId) {
        ListBoxModel items = new ListBoxModel();
        items.add(new ListBoxModel.Option(planId.isEmpty() ? Text.of("Plan_unavailable") : planId, planId, true));
        return items;
    }
}

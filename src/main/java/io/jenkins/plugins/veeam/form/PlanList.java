package io.jenkins.plugins.veeam.form;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One kind of a server's plans.
 *
 * @param fault why it isn't known which there are; null if it is
 */
record PlanList(List<Listed> plans, @CheckForNull EnterpriseManagerException fault) {

    static final Comparator<Listed> BY_NAME = Comparator.comparing(Listed::name).thenComparing(Listed::shown);

    /**
     * @param name as the server has it; never null
     * @param shown name, id and tenant, as a person sees them
     */
    record Listed(PlanId id, String name, String shown) {

        private static Listed of(PlanId id, Ref ref) {
            String name = ref.name() == null ? "" : PlainText.of(ref.name());
            // plan.js takes the name from in front of the id.
            String shown =
                    name + " (" + id + (ref.tenantName() == null ? "" : ", " + PlainText.of(ref.tenantName())) + ")";
            return new Listed(id, name, shown);
        }
    }

    static CompletableFuture<PlanList> asked(EnterpriseManager em, Logon logon, PlanKind kind) {
        return em.failoverPlans(logon.sealedToken(), kind)
                .thenApply(refs -> new PlanList(
                        refs.stream()
                                .flatMap(ref -> PlanId.listed(kind, ref.uid()).map(id -> Listed.of(id, ref)).stream())
                                .toList(),
                        null))
                .exceptionally(fault -> new PlanList(List.of(), (EnterpriseManagerException) fault.getCause()));
    }
}

package io.jenkins.plugins.veeam.client;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * {@code <FailoverPlan>} with its machines.
 *
 * @param name may repeat across backup servers
 * @param uid {@code urn:veeam:FailoverPlan:<id>}; may be null
 * @param description may be null
 * @param failoverPlanInfo may be null
 */
public record FailoverPlan(String name, String uid, String description, FailoverPlanInfo failoverPlanInfo) {

    /**
     * {@code <FailoverPlanInfo>}.
     *
     * @param includes may be null
     */
    public record FailoverPlanInfo(Includes includes) {}

    /**
     * {@code <Includes>}.
     *
     * @param failoveredVm never null
     */
    public record Includes(List<FailoveredVm> failoveredVm) {
        public Includes {
            failoveredVm = failoveredVm == null ? List.of() : List.copyOf(failoveredVm);
        }
    }

    /**
     * {@code <FailoveredVm>}: a machine of the plan.
     *
     * @param failoveredVmId may be null
     * @param hierarchyObjRef the machine's address in its hypervisor's inventory; may be null
     * @param name may be null
     * @param displayName may be null
     * @param order the place in the order in which machines start; may be null
     */
    public record FailoveredVm(
            String failoveredVmId, String hierarchyObjRef, String name, String displayName, Integer order) {}

    /** The machines' names as people know them, in the plan's order. */
    public List<String> machines() {
        if (failoverPlanInfo == null || failoverPlanInfo.includes() == null) {
            return List.of();
        }
        return failoverPlanInfo.includes().failoveredVm().stream()
                .sorted(Comparator.comparing(FailoveredVm::order, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(vm -> vm.displayName() == null || vm.displayName().isBlank() ? vm.name() : vm.displayName())
                .filter(Objects::nonNull)
                .toList();
    }
}

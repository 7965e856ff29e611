package io.jenkins.plugins.veeam.client;

import java.util.List;

/**
 * {@code <FailoverPlan>} or {@code <CloudFailoverPlan>}, as far as it is of use.
 *
 * @param name may repeat across backup servers; may be null
 * @param uid {@code urn:veeam:FailoverPlan:<id>}; says nothing of the plan's kind; may be null
 * @param tenantName whose plan it is at a service provider; null of any other plan
 * @param machines the machines' names as people know them, in the plan's order; never null
 * @param links never null
 */
public record FailoverPlan(String name, String uid, String tenantName, List<String> machines, Links links) {

    public FailoverPlan {
        machines = machines == null ? List.of() : List.copyOf(machines);
        links = links == null ? new Links(null) : links;
    }

    /**
     * Whether the plan's document has a link for that operation. A fact to show and no more: whether Enterprise Manager leaves
     * out what can't be done isn't documented.
     */
    public boolean offers(Operation operation) {
        return links.link().stream().anyMatch(link -> operation.name().equalsIgnoreCase(link.rel()));
    }
}

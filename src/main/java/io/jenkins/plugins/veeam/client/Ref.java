package io.jenkins.plugins.veeam.client;

/**
 * {@code <Ref>}: a plan in a list of plans. The list it stands in decides its kind, never its UID's text: in the printed list of
 * cloud plans the UIDs are those of plans.
 *
 * @param name may repeat across backup servers; may be null
 * @param uid {@code urn:veeam:FailoverPlan:<id>}; may be null
 * @param tenantName whose plan it is at a service provider; null of any other plan, or if the list doesn't say
 */
public record Ref(String name, String uid, String tenantName) {}

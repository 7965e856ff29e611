package io.jenkins.plugins.veeam.client;

/**
 * {@code <Ref>}: a plan in a list of plans.
 *
 * @param name may repeat across backup servers
 * @param uid {@code urn:veeam:FailoverPlan:<id>}
 * @param type {@code FailoverPlanReference}; may be null
 * @param href an address that names the server's own host; may be null
 */
public record Ref(String name, String uid, String type, String href) {}

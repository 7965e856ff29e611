package io.jenkins.plugins.veeam.client;

/** Which list a plan stands in; never what its UID's text says [S, the reference prints another kind's]. */
public enum PlanKind {
    /** A failover plan, below {@code /api/failoverPlans}. */
    PLAN,
    /** A tenant's plan at a service provider, below {@code /api/cloud/cloudFailoverPlans}. */
    CLOUD_PLAN
}

package io.jenkins.plugins.veeam.client;

/** Which list a plan stands in; never what its UID's text says [S, the reference prints another kind's]. */
public enum PlanKind {
    /** A failover plan, below {@code /api/failoverPlans}. */
    PLAN("FailoverPlan"),
    /** A tenant's plan at a service provider, below {@code /api/cloud/cloudFailoverPlans}. */
    CLOUD_PLAN("CloudFailoverPlan");

    private final String word;

    PlanKind(String word) {
        this.word = word;
    }

    /** What Veeam calls it: {@code FailoverPlan} or {@code CloudFailoverPlan}. */
    public String veeamsWord() {
        return word;
    }
}

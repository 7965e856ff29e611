package io.jenkins.plugins.veeam.simulator;

/** What an account may do, as far as it matters to failover plans. */
public enum Role {
    PORTAL_ADMINISTRATOR,
    RESTORE_OPERATOR,
    /** Restores Exchange, Oracle or SQL items: plans, but no {@code /query}. */
    ITEM_RESTORE_OPERATOR,
    /** Sees no plans at all. */
    PORTAL_USER;

    boolean mayUsePlans() {
        return this != PORTAL_USER;
    }

    boolean mayQuery() {
        return this != ITEM_RESTORE_OPERATOR;
    }
}

package io.jenkins.plugins.veeam.client;

/** What Enterprise Manager can do with a failover plan. Names are public: they appear in the returned map and in saved builds. */
public enum Operation {
    /** <b>Discards all changes made on the replicas since the failover</b> and switches back to the source machines. */
    UNDO,
    /** Brings the replicas up; the source machines are not powered off [S userguide/failover_plan_run.html]. */
    START,
    /** Boots a cloud plan's replicas without switching from production; cloud failover plans only [S]. */
    TEST
}

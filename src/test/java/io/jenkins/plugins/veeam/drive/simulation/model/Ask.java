package io.jenkins.plugins.veeam.drive.simulation.model;

/** What Enterprise Manager can be asked, as far as failover plans need it. */
public enum Ask {
    LOG_ON,
    READ_PLAN,
    SEND,
    TASKS,
    TASK,
    SESSION,
    DELETE_TASK,
    LOG_OFF;

    /** Whether it changes what becomes of a plan. */
    public boolean changesPlans() {
        return this == SEND || this == DELETE_TASK;
    }

    /** Whether it only reads, so that an older answer may come from something on the way. */
    public boolean reads() {
        return this == READ_PLAN || this == TASKS || this == TASK || this == SESSION;
    }
}

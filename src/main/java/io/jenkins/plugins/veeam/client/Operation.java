package io.jenkins.plugins.veeam.client;

import java.util.List;

/** What Enterprise Manager can do with a failover plan. Names are public: they appear in the returned map and in saved builds. */
public enum Operation {
    /** <b>Discards all changes made on the replicas since the failover</b> and switches back to the source machines. */
    UNDO("Undo"),
    /** Brings the replicas up; the source machines are not powered off [S userguide/failover_plan_run.html]. */
    START("Start"),
    /** Boots a cloud plan's replicas without switching from production; cloud failover plans only [S]. */
    TEST("Test");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /**
     * What the {@code <Operation>} of its task may be, in any letter case: {@code UndoFailoverPlan}, for example. A test's task
     * bears the name of a start in the reference [S post_cloudfailoverplans_id_test.html].
     */
    public List<String> taskNames(PlanKind kind) {
        String own = word + kind.veeamsWord();
        return this == TEST ? List.of(own, START.word + kind.veeamsWord()) : List.of(own);
    }
}

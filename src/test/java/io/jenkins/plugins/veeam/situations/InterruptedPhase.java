package io.jenkins.plugins.veeam.situations;

import io.jenkins.plugins.veeam.simulator.Simulator;

/** Where an undo stands when the controller ends, how it is kept there, and what must become of it. */
enum InterruptedPhase {
    BEFORE_LOGON("POST /api/sessionMngr/*") {
        @Override
        void prepare(Simulator em) {
            em.every("POST /api/sessionMngr/*").isHeld();
        }
    },
    LOGGED_ON("GET /api/failoverPlans/*") {
        @Override
        void prepare(Simulator em) {
            em.every("GET /api/failoverPlans/*").isHeld();
        }
    },
    /** As far as the server knows, it never came. */
    ABOUT_TO_SEND("POST /api/failoverPlans/*") {
        @Override
        void prepare(Simulator em) {
            em.every("POST /api/failoverPlans/*").neverAnswers();
        }

        @Override
        String result() {
            return "FAILURE";
        }

        @Override
        String lastWords() {
            return "UNKNOWN: the undo of the failover of plan";
        }
    },
    SENT_UNANSWERED("POST /api/failoverPlans/*") {
        @Override
        void prepare(Simulator em) {
            em.every("POST /api/failoverPlans/*").isCarriedOutButNeverAnswered();
            em.undo().runsUntilToldTo();
        }
    },
    RUNNING("GET /api/tasks/*") {
        @Override
        void prepare(Simulator em) {
            em.undo().runsUntilToldTo();
        }
    },
    OPERATION_FINISHED("GET /api/tasks/*") {
        @Override
        void prepare(Simulator em) {
            em.undo().takes(java.time.Duration.ZERO, java.time.Duration.ofHours(1));
        }
    },
    FOLLOWING_SESSION("GET /api/restoreSessions/*") {
        @Override
        void prepare(Simulator em) {
            em.undo().relatedUntilTold("restoreSessions");
        }
    },
    STOPPING("GET /api/tasks/*") {
        @Override
        void prepare(Simulator em) {
            em.undo().runsUntilToldTo();
            em.every("DELETE /api/tasks/*").neverAnswers();
        }

        @Override
        String result() {
            return "ABORTED";
        }

        @Override
        String lastWords() {
            return "ABORTED: the build was aborted"; // a slow shutdown uses up the time for the deletion
        }
    };

    private final String reached;

    InterruptedPhase(String reached) {
        this.reached = reached;
    }

    /** Keeps every undo at that server in this phase. */
    abstract void prepare(Simulator em);

    void awaitReached(Simulator em) {
        em.awaitRequest(reached, RestartedBuilds.HINTS);
    }

    /** Lets everything go on. */
    void release(Simulator em) {
        em.calm();
        em.finishTasks();
        em.endRelatedSessions("Success");
        em.undo().isUsual();
    }

    String result() {
        return "SUCCESS";
    }

    String lastWords() {
        return "[Veeam] Logged off";
    }
}

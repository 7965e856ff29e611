package io.jenkins.plugins.veeam.situations;

import io.jenkins.plugins.veeam.simulator.OperationCommand;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where an operation stands when the controller ends, how it is kept there, and what must become of it. */
enum InterruptedPhase {
    BEFORE_LOGON("POST /api/sessionMngr/*") {
        @Override
        void prepare(Simulator em) {
            em.every("POST /api/sessionMngr/*").isHeld();
        }
    },
    LOGGED_ON("GET /api/*failoverPlans/*") {
        @Override
        void prepare(Simulator em) {
            em.every("GET /api/*failoverPlans/*").isHeld();
        }
    },
    /** As far as the server knows, it never came. */
    ABOUT_TO_SEND("POST /api/*failoverPlans/*") {
        @Override
        void prepare(Simulator em) {
            em.every("POST /api/*failoverPlans/*").neverAnswers();
        }

        @Override
        String result() {
            return "FAILURE";
        }

        @Override
        String lastWords() {
            return "UNKNOWN: the ";
        }
    },
    SENT_UNANSWERED("POST /api/*failoverPlans/*") {
        @Override
        void prepare(Simulator em) {
            em.every("POST /api/*failoverPlans/*").isCarriedOutButNeverAnswered();
            every(em, OperationCommand::runsUntilToldTo);
        }
    },
    RUNNING("GET /api/tasks/*") {
        @Override
        void prepare(Simulator em) {
            every(em, OperationCommand::runsUntilToldTo);
        }
    },
    OPERATION_FINISHED("GET /api/tasks/*") {
        @Override
        void prepare(Simulator em) {
            every(em, operation -> operation.takes(Duration.ZERO, Duration.ofHours(1)));
        }
    },
    FOLLOWING_SESSION("GET /api/*sessions/*") {
        @Override
        void prepare(Simulator em) {
            every(em, operation -> operation.relatedUntilTold("restoreSessions"));
            em.test().relatedUntilTold("cloud/failoverSessions");
        }
    },
    STOPPING("GET /api/tasks/*") {
        @Override
        void prepare(Simulator em) {
            every(em, OperationCommand::runsUntilToldTo);
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

    /** Keeps every operation at that server in this phase. */
    abstract void prepare(Simulator em);

    private static void every(Simulator em, Consumer<OperationCommand> saying) {
        Stream.of(em.undo(), em.start(), em.test()).forEach(saying);
    }

    /** @param builds how many there are at that server */
    void awaitReached(Simulator em, int builds) {
        em.awaitRequest(reached, builds);
    }

    /** Lets everything go on. */
    void release(Simulator em) {
        em.calm();
        em.finishTasks();
        em.endRelatedSessions("Success");
        every(em, OperationCommand::isUsual);
    }

    String result() {
        return "SUCCESS";
    }

    String lastWords() {
        return "[Veeam] Logged off";
    }
}

package io.jenkins.plugins.veeam.drive.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Progress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The simulation bites: a face that breaks the contract, or a client that says more than the server did, is found. */
class BitesTest {

    private static final int MOST_RUNS = 5_000;

    private static Move blindly(Progress undo) {
        return new Move(undo, 0, List.of(), false);
    }

    @Test
    void aPostThatIsRepeatedAfterARestart() {
        finds("at most one POST", new Manners() {
            @Override
            Move resumed(Progress saved, Moment now) {
                return blindly(saved);
            }
        });
    }

    @Test
    void aPostThatLeavesThoughTheDiskFailed() {
        finds("no POST without its mark on disk", new Manners() {
            @Override
            Move notSaved(Move move, Moment now) {
                return blindly(move.progress());
            }
        });
    }

    @Test
    void anAbortThatIsSwallowed() {
        finds("an abort is never swallowed", new Manners() {
            @Override
            Move aborted(Progress undo, OnAbort onAbort, boolean inFlight, Moment now) {
                return blindly(undo);
            }
        });
    }

    @Test
    void anAbortThatTakesTheRequestForUnsent() {
        finds("never logs off while the task may run", new Manners() {
            @Override
            Move aborted(Progress undo, OnAbort onAbort, boolean inFlight, Moment now) {
                return Decisions.aborted(undo, onAbort, false, now);
            }
        });
    }

    @Test
    void anAbortThatDeletesWhatItShouldLeave() {
        finds("LEAVE deletes nothing", new Manners() {
            @Override
            Move aborted(Progress undo, OnAbort onAbort, boolean inFlight, Moment now) {
                return Decisions.aborted(undo, OnAbort.STOP, inFlight, now);
            }
        });
    }

    @Test
    void aPostThatIsRepeatedWhenItsReplyIsLost() {
        finds("at most one POST", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> perform(
                    String sealedToken, Operation operation, PlanId plan, Instant before) {
                CompletableFuture<Task> first = server.perform(sealedToken, operation, plan, before);
                return first.isCompletedExceptionally() ? server.perform(sealedToken, operation, plan, before) : first;
            }
        }));
    }

    @Test
    void successAtOperationFinished() {
        finds("no false success", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .thenApply(task -> "OperationFinished".equals(task.state()) ? succeeded(task) : task);
            }
        }));
    }

    @Test
    void successWhereTheTaskIsGone() {
        finds("no false success", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .exceptionally(gone -> succeeded(new Task(taskId, null, null, null, null)));
            }
        }));
    }

    @Test
    void aSessionThatNobodyWaitsFor() {
        finds("no false success", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
                return server.session(sealedToken, path)
                        .thenApply(it -> new RestoreSession("Stopped", "Success", null, null, null, null));
            }
        }));
    }

    @Test
    void aLogoffAfterEveryLook() {
        finds("never logs off while the task may run", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                CompletableFuture<Task> task = server.task(sealedToken, taskId);
                server.logOff(sealedToken, "15a3fc97-0325-4119-b789-000000000001");
                return task;
            }
        }));
    }

    private static Task succeeded(Task task) {
        return new Task(task.taskId(), "Finished", task.operation(), new TaskResult(true, "Ok", null, null), null);
    }

    private static Manners with(UnaryOperator<EnterpriseManager> between) {
        return new Manners() {
            @Override
            EnterpriseManager port(EnterpriseManager server) {
                return between.apply(server);
            }
        };
    }

    private static void finds(String promise, Manners manners) {
        Simulation simulation = new Simulation(manners);
        for (int run = 1; run <= MOST_RUNS; run++) {
            if (simulation.run(run).broken().contains(promise)) {
                System.out.printf("Found in run %,d: %s%n", run, promise);
                return;
            }
        }
        assertThat(promise).as("broken unnoticed in %d runs", MOST_RUNS).isNull();
    }
}

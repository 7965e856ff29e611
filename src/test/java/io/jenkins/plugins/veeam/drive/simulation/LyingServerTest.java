package io.jenkins.plugins.veeam.drive.simulation;

import static io.jenkins.plugins.veeam.drive.simulation.Bites.findsForEach;
import static io.jenkins.plugins.veeam.drive.simulation.Bites.findsWhereTheTaskCounts;
import static io.jenkins.plugins.veeam.drive.simulation.Bites.with;

import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The simulation bites: a client that says more, less or something else than the server did is found. */
class LyingServerTest {

    private static final String FALSE_SUCCESS = "no false success";
    private static final String RUNS_ON = "never logs off while a task may run";

    @Test
    void aPostThatIsRepeatedWhenItsReplyIsLost() {
        findsForEach("at most one POST", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> perform(
                    String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
                return server.perform(sealedToken, operation, plan, restorePointBefore)
                        .exceptionallyCompose(lost -> server.perform(sealedToken, operation, plan, restorePointBefore));
            }
        }));
    }

    @Test
    void anAbortThatTakesTheRequestForUnsent() {
        findsForEach("«nothing was started» is true", new Unsent());
    }

    @Test
    void successAtOperationFinished() {
        findsWhereTheTaskCounts(FALSE_SUCCESS, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .thenApply(task -> "OperationFinished".equals(task.state()) ? ended(task, true) : task);
            }
        }));
    }

    @Test
    void failureWhileItRuns() {
        findsForEach("no false failure", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId).thenApply(task -> saysNo(task) ? ended(task, false) : task);
            }
        }));
    }

    private static boolean saysNo(Task task) {
        return task.result() != null && Boolean.FALSE.equals(task.result().success());
    }

    @Test
    void successWhereTheTaskIsGone() {
        findsWhereTheTaskCounts(FALSE_SUCCESS, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .exceptionally(gone -> ended(new Task(taskId, null, null, null, null), true));
            }
        }));
    }

    @Test
    void linksOfARunningTaskAreDropped() {
        findsWhereTheTaskCounts(FALSE_SUCCESS, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .thenApply(task -> "Finished".equals(task.state()) ? task : linked(task, List.of()));
            }
        }));
    }

    private static Task linked(Task task, List<io.jenkins.plugins.veeam.client.Link> links) {
        return new Task(task.taskId(), task.state(), task.operation(), task.result(), new Links(links));
    }

    @Test
    void onlyTheFirstSessionIsFollowed() {
        findsForEach(FALSE_SUCCESS, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .thenApply(task -> linked(
                                task, task.links().link().stream().limit(2).toList()));
            }
        }));
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsAskedAtOnce() {
        findsForEach("never asked sooner than the server asks for", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .exceptionallyCompose(fault ->
                                CompletableFuture.failedFuture(new UnavailableException(fault.getMessage(), false)));
            }
        }));
    }

    @Test
    void aSecretThatIsNotHidden() {
        findsForEach("no secret in a line", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .exceptionallyCompose(fault -> CompletableFuture.failedFuture(
                                new UnavailableException(shown(fault.getMessage()), false)));
            }
        }));
    }

    @Test
    void aSecretInWhatIsKept() {
        findsForEach("no secret on the disk but what is sealed", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                return server.task(sealedToken, taskId)
                        .thenApply(task -> new Task(
                                task.taskId(), shown(task.state()), task.operation(), task.result(), task.links()));
            }
        }));
    }

    private static String shown(String hidden) {
        return hidden == null ? null : hidden.replace("**** ****", "clear-token-1");
    }

    @Test
    void aDeletionThatNobodyConfirmed() {
        findsForEach("«the task was deleted» is true", with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Void> deleteTask(String sealedToken, String taskId) {
                return server.deleteTask(sealedToken, taskId).exceptionally(unconfirmed -> null);
            }
        }));
    }

    @Test
    void aLogoffAfterEveryLook() {
        findsForEach(RUNS_ON, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> task(String sealedToken, String taskId) {
                CompletableFuture<Task> task = server.task(sealedToken, taskId);
                server.logOff(sealedToken, "15a3fc97-0325-4119-b789-000000000011");
                return task;
            }
        }));
    }

    private static Task ended(Task task, boolean success) {
        TaskResult result = new TaskResult(success, "Ok", null, null);
        return new Task(task.taskId(), "Finished", task.operation(), result, task.links());
    }
}

package io.jenkins.plugins.veeam.drive.simulation;

import static io.jenkins.plugins.veeam.client.Operation.START;
import static io.jenkins.plugins.veeam.client.Operation.TEST;
import static io.jenkins.plugins.veeam.client.Operation.UNDO;
import static io.jenkins.plugins.veeam.drive.simulation.Bites.finds;
import static io.jenkins.plugins.veeam.drive.simulation.Bites.findsFor;
import static io.jenkins.plugins.veeam.drive.simulation.Bites.findsForEach;
import static io.jenkins.plugins.veeam.drive.simulation.Bites.with;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.drive.Paperwork;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The simulation bites: one operation, kind of plan or machine that is taken for another is found. */
class MixedUpTest {

    private static final String FALSE_SUCCESS = "no false success";
    private static final String MEANT = "what is asked for is what is sent";

    @Test
    void anotherOperationIsSent() {
        findsForEach(MEANT, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> perform(
                    String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
                return server.perform(sealedToken, operation == UNDO ? START : UNDO, plan, restorePointBefore);
            }
        }));
    }

    @Test
    void itIsSentForAPlanOfTheOtherKind() {
        findsForEach(MEANT, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> perform(
                    String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
                return server.perform(sealedToken, operation, plan.ofOtherKind(), restorePointBefore);
            }
        }));
    }

    @Test
    void theTimeOfTheRestorePointsIsForgotten() {
        findsFor(kind -> kind.operation() == START, MEANT, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<Task> perform(
                    String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
                return server.perform(sealedToken, operation, plan, null);
            }
        }));
    }

    @Test
    void aStartIsTakenForAnUndoOfTheSameBuild() {
        finds("an undo after a start isn't refused for it", new Manners() {
            @Override
            Paperwork paperwork(Paperwork paperwork) {
                return new Careless.Papers(paperwork) {
                    @Override
                    public List<Progress> earlierInThisBuild() throws IOException {
                        return paperwork.earlierInThisBuild().stream()
                                .map(MixedUpTest::asAnUndo)
                                .toList();
                    }
                };
            }
        });
    }

    private static Progress asAnUndo(Progress journal) {
        return Journals.changed(journal, bytes -> bytes.replace("\"operation\":\"START\"", "\"operation\":\"UNDO\""));
    }

    @Test
    void aSessionThatMayNotBeReadIsASuccess() {
        findsFor(kind -> isCloud(kind) && kind.operation() != UNDO, FALSE_SUCCESS, with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
                return server.session(sealedToken, path)
                        .exceptionally(refused -> new RestoreSession(
                                "Stopped", "Success", "100", "Restore", null, null, null, List.of()));
            }
        }));
    }

    @Test
    void aMachineThatFailedIsNotLookedAt() {
        findsFor(
                MixedUpTest::isCloud,
                FALSE_SUCCESS,
                machines(machine -> "Failed".equals(machine.result()) ? succeeded(machine) : machine));
    }

    @Test
    void aMachineWithoutAResultHasPassedItsTest() {
        findsFor(
                kind -> kind.operation() == TEST,
                FALSE_SUCCESS,
                machines(machine -> "None".equals(machine.result()) ? succeeded(machine) : machine));
    }

    private static boolean isCloud(Scripts.Kind kind) {
        return kind.plan() == PlanKind.CLOUD_PLAN;
    }

    private static CloudFailoverTask succeeded(CloudFailoverTask machine) {
        return new CloudFailoverTask(machine.vmName(), machine.state(), "Success", machine.progress(), null);
    }

    private static Manners machines(UnaryOperator<CloudFailoverTask> change) {
        return with(server -> new Meddler(server) {
            @Override
            public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
                return server.session(sealedToken, path)
                        .thenApply(session -> new RestoreSession(
                                session.state(),
                                session.result(),
                                session.progress(),
                                session.jobType(),
                                session.creationTimeUTC(),
                                session.endTimeUTC(),
                                session.failureMessage(),
                                session.machines().stream().map(change).toList()));
            }
        });
    }
}

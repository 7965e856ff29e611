package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One request on its way.
 *
 * @param reply complete, but not to be looked at before
 * @param answerAt the answer is there
 */
record Question(CompletableFuture<?> reply, long answerAt) {

    /** Asks what the undo wants to know; the request suffers its fate. */
    static Question ask(
            Progress undo, Fate fate, ModelServer server, EnterpriseManager port, Stage stage, History history) {
        int requests = server.truth().requests;
        server.next(fate.fault());
        CompletableFuture<?> reply = undo.phase().ask(port, undo);
        stage.trace().asked(stage.clock().now(), undo.phase(), fate, reply);
        history.looks++;
        history.faults += reply.isCompletedExceptionally() ? 1 : 0;
        history.extraRequests += server.truth().requests - requests - 1;
        return new Question(reply, stage.clock().now() + server.took());
    }

    Move answered(Progress undo, Moment now) {
        return reply.handle((brought, thrown) -> {
                    if (thrown == null) {
                        return Decisions.answered(undo, brought, now);
                    }
                    Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
                    return Decisions.failed(undo, (EnterpriseManagerException) fault, now);
                })
                .join();
    }
}

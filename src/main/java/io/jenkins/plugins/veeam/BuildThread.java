package io.jenkins.plugins.veeam;

import hudson.model.Executor;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.run.AbortPolicy;
import io.jenkins.plugins.veeam.run.RunningOperation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A freestyle build's thread, which waits for the end of an operation. */
final class BuildThread implements RunningOperation.Host {

    private final CompletableFuture<Progress> end = new CompletableFuture<>();
    private volatile boolean isOver;

    /** @param onAbort what becomes of the task when a person ends the build */
    Progress awaitEnd(RunningOperation running, String onAbort) throws InterruptedException, IOException {
        try {
            return get();
        } catch (InterruptedException e) {
            Executor executor = Executor.currentExecutor();
            running.abort(AbortPolicy.of(executor == null ? List.of() : executor.getCausesOfInterruption(), onAbort));
            lastLine();
            throw e;
        }
    }

    private Progress get() throws InterruptedException, IOException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** What is aborted ends by itself within a bounded time, see {@link RunningOperation#abort}; a second abort changes nothing. */
    private void lastLine() throws IOException {
        while (true) {
            try {
                get();
                return;
            } catch (InterruptedException again) {
                // the end is near already
            }
        }
    }

    /** Whatever becomes of the operation now, nobody waits for it. */
    void goesOn() {
        isOver = true;
    }

    @Override
    public boolean isWaiting() {
        return !isOver;
    }

    @Override
    public void ended(Progress progress) {
        end.complete(progress);
    }

    @Override
    public void crashed(Throwable bug) {
        end.completeExceptionally(bug);
    }
}

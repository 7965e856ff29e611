package io.jenkins.plugins.veeam.run;

import io.jenkins.plugins.veeam.operation.OnAbort;
import java.util.Collection;
import jenkins.model.CauseOfInterruption;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** What becomes of the task when a build is interrupted. */
@Restricted(NoExternalUse.class)
public final class AbortPolicy {

    /** Of Pipeline: Basic Steps; known by name, for the sake of one class. */
    private static final String TIMEOUT = "org.jenkinsci.plugins.workflow.steps.TimeoutStepExecution$ExceededTimeout";

    private AbortPolicy() {}

    /**
     * Only a person and {@code timeout} end the operation as the job says; whatever else ends a build (a shutdown, a lost agent,
     * {@code failFast}, a superseded build) leaves the task.
     */
    public static OnAbort of(Collection<CauseOfInterruption> causes, String onAbort) {
        boolean meant = causes.stream()
                .anyMatch(cause -> cause instanceof CauseOfInterruption.UserInterruption
                        || cause.getClass().getName().equals(TIMEOUT));
        return meant ? OnAbort.parse(onAbort).orElse(OnAbort.LEAVE) : OnAbort.LEAVE;
    }
}

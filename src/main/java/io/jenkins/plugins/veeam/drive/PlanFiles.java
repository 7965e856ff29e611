package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The claims of a whole Jenkins on its disk, one a plan; they count after a restart. Called by {@link Machine#disk}, one at a time. */
public interface PlanFiles {

    /**
     * @param plan names a plan and its server
     * @throws IOException with a sentence for people; the plan may be claimed then
     */
    Optional<Claim> read(String plan) throws IOException;

    /** Whole, and on the disk, before this returns. */
    void write(String plan, Claim claim) throws IOException;

    /** Nothing happens if there is none. */
    void delete(String plan) throws IOException;

    /** The plans that a claim is on the disk of, in the same words. */
    List<String> plans() throws IOException;

    /** Whether Jenkins knows that build, and it builds. */
    boolean isBuilding(Holder holder);

    /**
     * Where that operation stood last, by its build's journal; empty if that is gone.
     *
     * @throws IOException if it is there and can't be read
     */
    Optional<Progress> journal(Holder holder) throws IOException;

    /** Writes how the operation ended after all into the journal of the build that left it, if that is still there. */
    void complete(Holder holder, Progress ended) throws IOException;
}

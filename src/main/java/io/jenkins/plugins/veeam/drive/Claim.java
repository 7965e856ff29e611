package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Progress;
import java.util.List;

/**
 * What is on the disk of a plan.
 *
 * @param holder who has it; null if nobody
 * @param left operations that may have left a task running, oldest first; of one build there may be several, a start and its undo
 */
public record Claim(Holder holder, List<Left> left) {

    public Claim {
        left = List.copyOf(left);
    }

    /**
     * An operation that ended, and whose task may run on.
     *
     * @param holder whose it was
     * @param progress where it stood, with the logon session that sees the task
     */
    public record Left(Holder holder, Progress progress) {

        Left moved(String oldName, String newName) {
            return new Left(holder.moved(oldName, newName), progress);
        }
    }

    /** The same without what that step left. */
    Claim without(Holder step) {
        return new Claim(
                holder, left.stream().filter(one -> !one.holder().equals(step)).toList());
    }

    /** The same after an item was moved or renamed. */
    Claim moved(String oldName, String newName) {
        return new Claim(
                holder == null ? null : holder.moved(oldName, newName),
                left.stream().map(one -> one.moved(oldName, newName)).toList());
    }
}

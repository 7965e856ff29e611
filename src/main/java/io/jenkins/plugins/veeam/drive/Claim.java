package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Progress;

/**
 * What is on the disk of a plan.
 *
 * @param holder who has it; null if nobody
 * @param left the last operation that may have left a task running; null if there is none
 */
public record Claim(Holder holder, Left left) {

    /**
     * An operation that ended, and whose task may run on.
     *
     * @param holder whose it was
     * @param progress where it stood, with the logon session that sees the task
     */
    public record Left(Holder holder, Progress progress) {}

    /** The same after an item was moved or renamed. */
    Claim moved(String oldName, String newName) {
        return new Claim(
                holder == null ? null : holder.moved(oldName, newName),
                left == null ? null : new Left(left.holder().moved(oldName, newName), left.progress()));
    }
}

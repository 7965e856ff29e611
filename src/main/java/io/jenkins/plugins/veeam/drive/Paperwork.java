package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.List;

/**
 * What an operation leaves in its build. Every method may take long; all but {@link #holder} are called by {@link Machine#disk},
 * one at a time, and {@link #print} by {@link Machine#log}, one at a time.
 */
public interface Paperwork {

    /** The build as it is called now (its job may be moved while it builds), and the step. Takes no time. */
    Holder holder();

    /** Adds it to its job's history, once. Never fails: an operation doesn't suffer from it. */
    void noteInHistory();

    /**
     * What other steps of the same build left, their newest state each; also ours, if it has one.
     *
     * @throws IOException with a sentence for people, also where one of them can't be read: it may have sent something
     */
    List<Progress> earlierInThisBuild() throws IOException;

    /** In the build's journal, and on the disk, before this returns. */
    void write(Progress progress) throws IOException;

    /** Into the build's log. Never fails. */
    void print(List<Line> lines);
}

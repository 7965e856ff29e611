package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.List;

/** What an undo leaves behind as it goes on: its journal, its claim on the plan, its lines in the build log, its place in the history. */
public interface Paperwork {

    void noteInHistory();

    /** What other runs of the step in the same build left, their newest state each. */
    List<Progress> earlierInThisBuild() throws IOException;

    /** @return null if the plan is ours now, or else the name of the build that has it */
    String claim() throws IOException;

    /** Gives the plan back, if it is ours; where that fails, the claim no longer counts when the build ends. */
    void release();

    /** On disk before this returns. */
    void write(Progress progress) throws IOException;

    void tell(List<Line> lines);
}

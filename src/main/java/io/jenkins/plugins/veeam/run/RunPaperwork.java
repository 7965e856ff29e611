package io.jenkins.plugins.veeam.run;

import hudson.model.Run;
import io.jenkins.plugins.veeam.drive.Holder;
import io.jenkins.plugins.veeam.drive.Paperwork;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.History;
import io.jenkins.plugins.veeam.record.Journal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an operation leaves in its build: its journal, its lines in the log, its place in the job's history. */
final class RunPaperwork implements Paperwork {

    private final Order order;
    private final Run<?, ?> build;
    private final Journal journal;
    private final BuildLog log;

    RunPaperwork(Order order, Run<?, ?> build, Journal journal, BuildLog log) {
        this.order = order;
        this.build = build;
        this.journal = journal;
        this.log = log;
    }

    @Override
    public Holder holder() {
        return new Holder(build.getExternalizableId(), journal.step());
    }

    @Override
    public void noteInHistory() {
        History.note(order, build, journal.step());
    }

    @Override
    public List<Progress> earlierInThisBuild() throws IOException {
        List<Progress> earlier = new ArrayList<>();
        for (Journal other : Journal.of(build)) {
            earlier.add(other.read());
        }
        return earlier;
    }

    @Override
    public void write(Progress progress) throws IOException {
        journal.write(progress);
    }

    @Override
    public void print(List<Line> lines) {
        lines.forEach(log::print);
    }
}

package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.Claim;
import io.jenkins.plugins.veeam.drive.Holder;
import io.jenkins.plugins.veeam.drive.Machine;
import io.jenkins.plugins.veeam.drive.Paperwork;
import io.jenkins.plugins.veeam.drive.PlanFiles;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Ports that pass everything on; a subclass of each spoils something. */
final class Careless {

    private Careless() {}

    static class Files implements PlanFiles {
        final PlanFiles files;

        Files(PlanFiles files) {
            this.files = files;
        }

        @Override
        public Optional<Claim> read(String plan) throws IOException {
            return files.read(plan);
        }

        @Override
        public void write(String plan, Claim claim) throws IOException {
            files.write(plan, claim);
        }

        @Override
        public void delete(String plan) throws IOException {
            files.delete(plan);
        }

        @Override
        public List<String> plans() throws IOException {
            return files.plans();
        }

        @Override
        public boolean isBuilding(Holder holder) {
            return files.isBuilding(holder);
        }

        @Override
        public Optional<Progress> journal(Holder holder) throws IOException {
            return files.journal(holder);
        }

        @Override
        public void complete(Holder holder, Progress ended) throws IOException {
            files.complete(holder, ended);
        }
    }

    static class Papers implements Paperwork {
        final Paperwork paperwork;

        Papers(Paperwork paperwork) {
            this.paperwork = paperwork;
        }

        @Override
        public Holder holder() {
            return paperwork.holder();
        }

        @Override
        public void noteInHistory() {
            paperwork.noteInHistory();
        }

        @Override
        public List<Progress> earlierInThisBuild() throws IOException {
            return paperwork.earlierInThisBuild();
        }

        @Override
        public void write(Progress progress) throws IOException {
            paperwork.write(progress);
        }

        @Override
        public void print(List<Line> lines) {
            paperwork.print(lines);
        }
    }

    static class Threads implements Machine {
        final Machine machine;

        Threads(Machine machine) {
            this.machine = machine;
        }

        @Override
        public Moment now() {
            return machine.now();
        }

        @Override
        public boolean isTerminating() {
            return machine.isTerminating();
        }

        @Override
        public void execute(Runnable work) {
            machine.execute(work);
        }

        @Override
        public Runnable later(long millis, Runnable work) {
            return machine.later(millis, work);
        }

        @Override
        public <T> CompletableFuture<T> disk(Callable<T> work) {
            return machine.disk(work);
        }

        @Override
        public CompletableFuture<Void> log(Runnable work) {
            return machine.log(work);
        }
    }
}

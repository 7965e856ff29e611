package io.jenkins.plugins.veeam.run;

import hudson.model.Run;
import io.jenkins.plugins.veeam.drive.Claim;
import io.jenkins.plugins.veeam.drive.Claim.Left;
import io.jenkins.plugins.veeam.drive.Claims;
import io.jenkins.plugins.veeam.drive.Holder;
import io.jenkins.plugins.veeam.drive.PlanFiles;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.record.PlanFile;
import io.jenkins.plugins.veeam.record.PlanFile.Content;
import io.jenkins.plugins.veeam.record.PlanFile.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The claims of this Jenkins, and their builds. */
final class RunPlans implements PlanFiles {

    static final Claims CLAIMS = new Claims(new RunPlans(), Surroundings.HERE);

    private RunPlans() {}

    @Override
    public Optional<Claim> read(String plan) throws IOException {
        return new PlanFile(plan)
                .read()
                .map(content -> new Claim(
                        holder(content.holder()),
                        content.left().stream().map(RunPlans::left).toList()));
    }

    private static Holder holder(Step step) {
        return step == null ? null : new Holder(step.build(), step.step());
    }

    private static Left left(PlanFile.Left left) {
        return new Left(holder(left.by()), left.progress());
    }

    @Override
    public void write(String plan, Claim claim) throws IOException {
        List<PlanFile.Left> left = claim.left().stream()
                .map(one -> new PlanFile.Left(step(one.holder()), one.progress()))
                .toList();
        new PlanFile(plan).write(new Content(plan, step(claim.holder()), left));
    }

    private static Step step(Holder holder) {
        return holder == null ? null : new Step(holder.build(), holder.step());
    }

    @Override
    public void delete(String plan) throws IOException {
        new PlanFile(plan).delete();
    }

    @Override
    public List<String> plans() throws IOException {
        return PlanFile.plans();
    }

    @Override
    public boolean isBuilding(Holder holder) {
        Run<?, ?> build = Run.fromExternalizableId(holder.build());
        return build != null && build.isLogUpdated();
    }

    @Override
    public Optional<Progress> journal(Holder holder) throws IOException {
        Run<?, ?> build = Run.fromExternalizableId(holder.build());
        if (build == null) {
            return Optional.empty();
        }
        Journal journal = new Journal(build, holder.step());
        return journal.exists() ? Optional.of(journal.read()) : Optional.empty();
    }

    @Override
    public void complete(Holder holder, Progress ended) throws IOException {
        Run<?, ?> build = Run.fromExternalizableId(holder.build());
        if (build != null) {
            new Journal(build, holder.step()).write(ended);
        }
    }
}

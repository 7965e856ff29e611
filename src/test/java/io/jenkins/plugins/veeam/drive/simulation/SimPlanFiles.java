package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.Claim;
import io.jenkins.plugins.veeam.drive.Holder;
import io.jenkins.plugins.veeam.drive.PlanFiles;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claims on the simulated disk. */
final class SimPlanFiles implements PlanFiles {

    private final World world;
    private final Map<String, Claim> claims = new LinkedHashMap<>(2);

    SimPlanFiles(World world) {
        this.world = world;
    }

    private Jvm jvm() {
        return world.jenkins().jvm();
    }

    @Override
    public Optional<Claim> read(String plan) {
        world.promises().waitsFor("a claim", jvm(), Jvm.Thread.DISK);
        return Optional.ofNullable(claims.get(plan));
    }

    @Override
    public void write(String plan, Claim claim) throws IOException {
        world.promises().waitsFor("a claim", jvm(), Jvm.Thread.DISK);
        change(() -> claims.put(plan, claim));
    }

    @Override
    public void delete(String plan) throws IOException {
        world.promises().waitsFor("a claim", jvm(), Jvm.Thread.DISK);
        change(() -> claims.remove(plan));
    }

    private void change(Runnable effect) throws IOException {
        try {
            world.disk().write(world.chaos().atClaim(), effect);
        } catch (IOException e) {
            world.tally().reached(Reached.CLAIM_NOT_WRITTEN);
            world.promises().claimLost();
            throw e;
        }
    }

    @Override
    public List<String> plans() {
        return new ArrayList<>(claims.keySet());
    }

    @Override
    public boolean isBuilding(Holder holder) {
        return world.jenkins().find(holder).filter(SimBuild::isBuilding).isPresent();
    }

    @Override
    public Optional<Progress> journal(Holder holder) {
        return world.jenkins().find(holder).map(SimBuild::journals).map(journals -> journals.get(holder.step()));
    }

    @Override
    public void complete(Holder holder, Progress ended) throws IOException {
        Optional<SimBuild> build = world.jenkins().find(holder);
        if (build.isPresent() && build.get().journals() != null) {
            world.tally().reached(Reached.LEFT_TASK_SEEN_ENDED);
            world.disk().write(Disk.Fate.WRITTEN, () -> build.get().journals().put(holder.step(), ended));
        }
    }
}

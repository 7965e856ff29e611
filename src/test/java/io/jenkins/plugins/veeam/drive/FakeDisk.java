package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a Jenkins keeps across its restarts. */
final class FakeDisk implements PlanFiles {

    final Map<String, Claim> plans = new HashMap<>();
    final Map<Holder, Progress> journals = new HashMap<>();
    final Set<String> building = new HashSet<>();
    boolean isFull;

    @Override
    public Optional<Claim> read(String plan) {
        return Optional.ofNullable(plans.get(plan));
    }

    @Override
    public void write(String plan, Claim claim) throws IOException {
        space();
        plans.put(plan, claim);
    }

    void space() throws IOException {
        if (isFull) {
            throw new IOException("no space left");
        }
    }

    @Override
    public void delete(String plan) {
        plans.remove(plan);
    }

    @Override
    public List<String> plans() {
        return List.copyOf(plans.keySet());
    }

    @Override
    public boolean isBuilding(Holder holder) {
        return building.contains(holder.build());
    }

    @Override
    public Optional<Progress> journal(Holder holder) {
        return Optional.ofNullable(journals.get(holder));
    }

    @Override
    public void complete(Holder holder, Progress ended) {
        journals.put(holder, ended);
    }
}

package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.model.ModelPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that one world is made of, from one seed.
 *
 * @param seed of what is left to chance
 * @param calmAt when the faults stop, in milliseconds from the beginning
 */
record Script(
        long seed, List<ModelPlan> plans, List<JobScript> builds, List<Blow> blows, List<Storm> storms, long calmAt) {

    /** In milliseconds: how long a build may wait for its task. */
    long longestTimeout() {
        return builds.stream()
                .flatMap(build -> build.steps().stream())
                .mapToLong(order -> order.timeoutMinutes() * 60_000 * 2)
                .max()
                .orElse(0);
    }

    /** The same with one event less, each in turn. */
    List<Script> shorter() {
        List<Script> all = new ArrayList<>();
        without(storms, rest -> all.add(new Script(seed, plans, builds, blows, rest, calmAt)));
        without(blows, rest -> all.add(new Script(seed, plans, builds, rest, storms, calmAt)));
        if (builds.size() > 1) {
            int last = builds.size() - 1;
            all.add(new Script(seed, plans, builds.subList(0, last), blows, storms, calmAt));
        }
        return all;
    }

    private static <T> void without(List<T> things, Function<List<T>, Boolean> taker) {
        for (int i = things.size() - 1; i >= 0; i--) {
            List<T> rest = new ArrayList<>(things);
            rest.remove(i);
            taker.apply(rest);
        }
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        plans.forEach(plan -> words.append("plan ").append(plan).append('\n'));
        for (int i = 0; i < builds.size(); i++) {
            words.append("build ").append(i).append(": ").append(builds.get(i)).append('\n');
        }
        blows.forEach(blow -> words.append(blow).append('\n'));
        storms.forEach(storm -> words.append(storm).append('\n'));
        return words.append("calm at ")
                .append(calmAt)
                .append(" ms")
                .append('\n')
                .toString();
    }
}

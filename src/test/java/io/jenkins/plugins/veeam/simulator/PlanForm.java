package io.jenkins.plugins.veeam.simulator;

import java.util.HashSet;
import java.util.Set;

/**
 * How plans are shown.
 *
 * @param cloudAsPrinted references to cloud plans look like the reference's own example, slips and all
 * @param guestOptions each machine carries its options for guest processing: 2 KB of them
 * @param missingLinks by their Rel
 */
record PlanForm(boolean cloudAsPrinted, boolean guestOptions, Set<String> missingLinks) {
    static final PlanForm USUAL = new PlanForm(false, false, Set.of());

    PlanForm printed() {
        return new PlanForm(true, guestOptions, missingLinks);
    }

    PlanForm withGuestOptions() {
        return new PlanForm(cloudAsPrinted, true, missingLinks);
    }

    PlanForm without(String rel) {
        Set<String> more = new HashSet<>(missingLinks);
        more.add(rel);
        return new PlanForm(cloudAsPrinted, guestOptions, Set.copyOf(more));
    }
}

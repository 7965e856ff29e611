package io.jenkins.plugins.veeam.simulator;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Veeam's filter language that picks plans: {@code Name=="Payroll DR"} or {@code UID=="urn:…"}. */
record PlanFilter(Predicate<Plan> condition) {
    private static final Pattern EQUALITY = Pattern.compile("(?i)(Name|UID)==\"(.*)\"");

    /** @param text empty: all plans */
    static PlanFilter of(String text) {
        if (text.isEmpty()) {
            return new PlanFilter(plan -> true);
        }
        Matcher equality = EQUALITY.matcher(text);
        if (!equality.matches()) {
            throw new Refusal(400, "Filter '" + text + "' is not supported.");
        }
        String value = equality.group(2);
        boolean byName = equality.group(1).equalsIgnoreCase("Name");
        return new PlanFilter(plan -> (byName ? plan.name() : plan.uid()).equalsIgnoreCase(value));
    }

    List<Plan> among(List<Plan> plans) {
        return plans.stream().filter(condition).toList();
    }
}

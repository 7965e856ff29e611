package io.jenkins.plugins.veeam.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import hudson.model.Run;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Elapsed;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;

/** One operation as pages tell it. */
public abstract class OperationWords {

    /** More than these are folded. */
    private static final int MACHINES_IN_SIGHT = 20;

    final Facts facts;
    final Verdict verdict;

    OperationWords(Facts facts, boolean followed) {
        this.facts = facts;
        this.verdict = Verdict.of(facts.outcome(), followed);
    }

    public Verdict getVerdict() {
        return verdict;
    }

    /** How people call the plan: its name, or what was entered while the name isn't known. */
    public String getPlan() {
        return facts.planName() == null ? facts.planId() : facts.planName();
    }

    /** The end in words, without what the page lists anyway; null before the end. */
    @CheckForNull
    public String getSummary() {
        return switch (verdict) {
            case ABANDONED -> Text.of("Verdict_ABANDONED_explanation", facts.inWords(), facts.server());
            case CHECKED -> Text.of("Verdict_CHECKED_explanation", facts.inWords(), facts.server());
            default -> facts.explanation();
        };
    }

    /** Veeam's last word, unless {@link #getSummary} tells it; null if there is none. */
    @CheckForNull
    public String getFurtherMessage() {
        String summary = Objects.requireNonNullElse(getSummary(), "");
        boolean isOurs = Objects.equals(facts.message(), facts.explanation());
        return facts.message() == null || isOurs || summary.contains(facts.message()) ? null : facts.message();
    }

    /** Whether the list of machines is long. */
    public boolean isLong() {
        return Math.max(facts.machines().size(), facts.machineReports().size()) > MACHINES_IN_SIGHT;
    }

    /** The build that has the plan, where that is why this one didn't start, and whoever looks may see it; or else null. */
    @CheckForNull
    public Run<?, ?> getHolder() {
        if (facts.holder() == null) {
            return null;
        }
        try {
            Run<?, ?> holder = Run.fromExternalizableId(facts.holder());
            return holder != null && holder.getParent().hasPermission(Item.READ) ? holder : null;
        } catch (AccessDeniedException | IllegalArgumentException e) {
            return null;
        }
    }

    public Date getStarted() {
        return new Date(facts.startedAt());
    }

    /** The same for machines. */
    public String getStartedIso() {
        return Instant.ofEpochMilli(facts.startedAt()).toString();
    }

    /** So far, while it runs; null where nobody saw the end. */
    @CheckForNull
    Long millis() {
        return switch (verdict) {
            case RUNNING -> Math.max(0, System.currentTimeMillis() - facts.startedAt());
            case ABANDONED -> null;
            default -> facts.durationMillis();
        };
    }

    public String getDuration() {
        Long millis = millis();
        return millis == null ? "?" : new Elapsed(millis).toString();
    }
}

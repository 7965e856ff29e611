package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the build asks for; checked, and the same from the beginning to the end.
 *
 * @param operation what to do with the plan
 * @param server where, as at the logon: a later edit of the configuration moves no running operation
 * @param planId which plan
 * @param planName the name that the plan must bear, or null for no check; a start is refused without one
 * @param restorePointBefore of a start only, in milliseconds since 1970: fail over to the newest restore points from before that
 *     time; null: the newest ones
 * @param dryRun whether to start nothing
 * @param timeoutMinutes how long to wait for the task, from the request that starts it; at least 1
 */
public record Order(
        Operation operation,
        Server server,
        PlanId planId,
        String planName,
        Long restorePointBefore,
        boolean dryRun,
        long timeoutMinutes) {

    /** @return why this is refused whatever the server says, with what to do about it; null if it may begin */
    public String problem(Moment now) {
        return Stream.of(
                        problemWithoutName(operation, planName),
                        problemWithKind(operation, planId),
                        problemWithTime(restorePointBefore, now.wall()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** @return why there must be a name, or null if there is one, or needn't be */
    public static String problemWithoutName(Operation operation, String planName) {
        boolean isMissing = operation == Operation.START && (planName == null || planName.isBlank());
        return isMissing ? Text.of("PlanName_required") : null;
    }

    /** @return why this can't be done with such a plan, or null if it can */
    public static String problemWithKind(Operation operation, PlanId planId) {
        boolean isOther = operation == Operation.TEST && planId.kind() != PlanKind.CLOUD_PLAN;
        return isOther ? Text.of("PlanId_cloudOnly", planId) : null;
    }

    /**
     * @param before in milliseconds since 1970, may be null
     * @param now the same
     * @return why no restore points from before that time can be meant, or null if they can
     */
    public static String problemWithTime(Long before, long now) {
        boolean isFuture = before != null && before > now;
        return isFuture ? Text.of("RestorePointBefore_future", Instant.ofEpochMilli(before)) : null;
    }

    /**
     * Why there is nothing to do where the id is a plan's of the other kind, with the id to write.
     *
     * @param name of the plan that was found there; may be null
     */
    public String problemOfOtherKind(String name) {
        PlanId other = planId.ofOtherKind();
        return operation == Operation.TEST
                ? Text.of("PlanId_cloudOnly", other)
                : Text.of("PlanId_otherKind", planId, server.name(), name, other);
    }

    /** Whether it means the same operation of the same plan. */
    public boolean isSameAs(Order other) {
        return operation == other.operation
                && planId.equals(other.planId)
                && server.url().equals(other.server.url());
    }

    /**
     * The plan as part of a sentence: by its name, or by its id while the name isn't known.
     *
     * @param name may be null
     * @param tenantName may be null
     */
    public String planInWords(String name, String tenantName) {
        String called = name == null ? planId.value() : name;
        return tenantName == null
                ? Text.of("PlanKind_" + planId.kind(), called)
                : Text.of("PlanKind_tenants", called, tenantName);
    }

    /**
     * The guard: names are the same letter for letter, however their accents are encoded, and otherwise not. A server's name comes
     * clean and cut; so is the one that was entered, or an emoji of several parts could never be named.
     *
     * @param found the plan's own name; may be null
     * @return why the plan isn't the one that is meant, or null if it may be
     */
    public String problemWithName(String found) {
        if (planName == null) {
            return null;
        }
        String wanted = composed(Limits.cut(PlainText.of(planName), Limits.NAME));
        String given = composed(found == null ? "" : found);
        if (given.equals(wanted)) {
            return null;
        }
        String other = Text.of("PlanName_other", planId, given, wanted);
        return lookAlike(given, wanted) ? other + " " + difference(given, wanted) : other;
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static boolean lookAlike(String one, String other) {
        int[] ones = one.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        boolean inForeignLetters = ones.length == others.length;
        for (int i = 0; inForeignLetters && i < ones.length; i++) {
            inForeignLetters = ones[i] == others[i] || ones[i] > 127 || others[i] > 127;
        }
        return inForeignLetters || outline(one).equals(outline(other));
    }

    /** Without what is easily overlooked: case, blanks, accents, what isn't visible. */
    private static String outline(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{C}\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String difference(String given, String wanted) {
        int[] ones = given.codePoints().toArray();
        int[] others = wanted.codePoints().toArray();
        int at = 0;
        while (at < ones.length && at < others.length && ones[at] == others[at]) {
            at++;
        }
        return Text.of("PlanName_alike", at + 1, shown(ones, at), shown(others, at));
    }

    private static String shown(int[] name, int at) {
        return at < name.length ? String.format(Locale.ROOT, "U+%04X", name[at]) : Text.of("PlanName_ended");
    }
}

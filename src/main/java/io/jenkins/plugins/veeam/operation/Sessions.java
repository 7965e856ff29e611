package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Progress.MachineReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sessions that the task handed over to, and what they came to: all are read to their ends, and the worst counts. */
final class Sessions implements Cloneable {

    /** Paths, see {@link io.jenkins.plugins.veeam.client.Link#sessionPath()}, from the first look on; links come and go. */
    List<String> known = List.of();
    /** How many of them, from the first on, are over for us. */
    int over;
    /** What links say that can't be followed. */
    List<String> obscure = List.of();
    /** How many of them were read to their ends. */
    int read;
    /** How many the account may not read. */
    int unread;
    /** The worst end, as Veeam calls it: null, {@code Success}, {@code Warning} or {@code Failed}. */
    String worst;
    /** What the first failure says, as a sentence; null without one. */
    String failure;
    /** Veeam's own words in it; may be null. */
    String reason;
    /** What ended without a result, as a sentence; null if nothing did. */
    String unclear;
    /** Every machine as last read. */
    List<MachineReport> machines = List.of();
    /** How many of these, from the first on, are of sessions that are over. */
    int settled;
    /** How many lines about single machines were said. */
    int told;
    /** How far the session that is read now says it is; null if it doesn't. */
    Integer percent;

    Sessions copy() {
        try {
            return (Sessions) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps the links of a look. */
    List<Line> note(Task task) {
        known = more(known, task.relatedSessions(), Limits.SESSIONS);
        int before = obscure.size();
        List<String> notFollowed = new ArrayList<>(task.obscureSessions());
        notFollowed.addAll(task.relatedSessions());
        notFollowed.removeAll(known);
        obscure = more(obscure, notFollowed, Limits.OBSCURE);
        return obscure.stream()
                .skip(before)
                .map(link -> Line.of("Session_obscure", link))
                .toList();
    }

    private static List<String> more(List<String> one, List<String> other, int most) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all.stream().limit(most).toList();
    }

    boolean areLeft() {
        return over < known.size();
    }

    String current() {
        return known.get(over);
    }

    void failed(String sentence, String veeamsWords) {
        worst = "Failed";
        if (failure == null) {
            failure = sentence;
            reason = veeamsWords;
        }
    }

    /** @return lines for machines that have failed or warned since the last look */
    List<Line> read(RestoreSession session) {
        percent = percent(session.progress());
        List<MachineReport> all = new ArrayList<>(machines.subList(0, settled));
        long reasons = all.stream().filter(report -> report.message() != null).count();
        List<Line> lines = new ArrayList<>();
        for (CloudFailoverTask machine : session.machines()) {
            if (all.size() == Limits.REPORTS) {
                break;
            }
            MachineReport before = all.size() < machines.size() ? machines.get(all.size()) : null;
            String message = reasons < Limits.REASONS ? machine.failureMessage() : null;
            reasons += message == null ? 0 : 1;
            MachineReport report = new MachineReport(
                    machine.vmName() == null ? "?" : Limits.cut(machine.vmName(), Limits.MACHINE_NAME),
                    cut(machine.state()),
                    cut(machine.result()),
                    message);
            all.add(report);
            if (isBad(report) && !report.equals(before)) {
                tell(report, lines);
            }
        }
        machines = List.copyOf(all);
        return lines;
    }

    private static String cut(String word) {
        return word == null ? null : Limits.cut(word, Limits.REPORT_WORD);
    }

    private void tell(MachineReport report, List<Line> lines) {
        told++;
        if (told <= Limits.REASONS) {
            lines.add(line(report));
        } else if (told == Limits.REASONS + 1) {
            lines.add(Line.of("Machine_more", Limits.REASONS));
        }
    }

    private static boolean isBad(MachineReport report) {
        return "Failed".equals(report.result()) || "Warning".equals(report.result());
    }

    private static Line line(MachineReport report) {
        return report.message() == null || report.message().isBlank()
                ? Line.of("Machine_ended", report.name(), report.result())
                : Line.of("Machine_endedBecause", report.name(), report.result(), report.message());
    }

    /**
     * The session that is read now has ended.
     *
     * @param strict whether each machine owes a result: where it doesn't, it was skipped
     */
    void ended(RestoreSession session, boolean strict) {
        List<MachineReport> its = machines.subList(settled, machines.size());
        List<MachineReport> failed =
                its.stream().filter(report -> "Failed".equals(report.result())).toList();
        String result = session.result() == null ? "" : session.result();
        if (result.equals("Failed") || !failed.isEmpty()) {
            String words = session.failureMessage() != null || failed.isEmpty()
                    ? session.failureMessage()
                    : failed.get(0).message();
            failed(Text.of("Session_failed", current()), words);
        } else if (!result.equals("Success") && !result.equals("Warning")) {
            unclear = Text.of("Session_withoutResult", current());
        } else {
            its.stream()
                    .filter(report -> strict && !isBad(report) && !"Success".equals(report.result()))
                    .findFirst()
                    .ifPresent(report -> unclear = Text.of("Machine_withoutResult", report.name(), current()));
            boolean warned = result.equals("Warning") || its.stream().anyMatch(Sessions::isBad);
            worst = "Failed".equals(worst) || !warned && worst != null ? worst : warned ? "Warning" : "Success";
        }
        settled = machines.size();
        read++;
        over++;
    }

    List<String> machinesThatFailed() {
        return machines.stream()
                .filter(report -> "Failed".equals(report.result()))
                .map(MachineReport::name)
                .toList();
    }

    /** Whether there are sessions whose end nobody has read. */
    boolean areUnknown() {
        return unread > 0 || !obscure.isEmpty();
    }

    /** Of all sessions together, as far as they are known. */
    Integer percent() {
        return percent == null || known.isEmpty() ? null : areLeft() ? (over * 100 + percent) / known.size() : 100;
    }

    private static Integer percent(String text) {
        String digits = text == null ? "" : text.trim();
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Math.min(100, Integer.parseInt(digits)) : null;
    }
}

package io.jenkins.plugins.veeam.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.veeam.operation.Progress.MachineReport;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What Veeam's session says of one machine. */
@ExportedBean(defaultVisibility = 3)
public final class MachineOutcome {

    private final MachineReport report;

    MachineOutcome(MachineReport report) {
        this.report = report;
    }

    @Exported
    public String getName() {
        return report.name();
    }

    @Exported
    @CheckForNull
    public String getState() {
        return report.state();
    }

    /** Null as long as there is none. */
    @Exported
    @CheckForNull
    public String getResult() {
        return report.result();
    }

    /** Veeam's own reason; null where there is none. */
    @Exported
    @CheckForNull
    public String getMessage() {
        return report.message();
    }

    /** Whether it has a result: while it has none, Veeam says {@code None}. */
    public boolean isEnded() {
        return report.result() != null && !report.result().equals("None");
    }

    /** For style sheets. */
    public String getKind() {
        return switch (report.result() == null ? "" : report.result()) {
            case "Success" -> "good";
            case "Failed" -> "bad";
            case "Warning" -> "unclear";
            default -> "running";
        };
    }
}

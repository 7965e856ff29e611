package io.jenkins.plugins.veeam.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Api;
import hudson.model.Run;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Elapsed.Usual;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.Earlier;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.record.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.RunAction2;
import jenkins.model.Tab;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The operations of a build, on its page and in its API; whoever may see the build may see them. Kept with the build from its first
 * operation on, so that a build without any costs nothing; and only a mark, since the journals are the truth, and are read when
 * somebody looks. On Jenkins' new build page it is a tab.
 */
@ExportedBean
public final class BuildOperations extends Tab implements RunAction2 {

    private static final Logger LOGGER = Logger.getLogger(BuildOperations.class.getName());

    private BuildOperations(Run<?, ?> build) {
        super(build);
    }

    /**
     * Before an operation begins or goes on; may be called again. The operation doesn't suffer where the mark can't be saved:
     * then the build loses its page of it at the next restart, and the history still has it.
     */
    public static void attach(Run<?, ?> build) {
        synchronized (BuildOperations.class) {
            if (build.getAction(BuildOperations.class) != null) {
                return;
            }
            build.addAction(new BuildOperations(build));
        }
        try {
            build.save();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "can't mark " + build);
        }
    }

    /**
     * What was entered can't be used, so that nothing began: it is shown like any other end.
     *
     * @param planId as entered
     * @param server as entered; null where none was
     * @param message the end in words
     */
    public static void refused(
            Run<?, ?> build,
            String step,
            Operation operation,
            String planId,
            @CheckForNull String server,
            boolean dryRun,
            String message) {
        try {
            new Refusal(operation, planId, server, dryRun, message, System.currentTimeMillis()).write(build, step);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "can't note a refusal of " + build);
        }
    }

    @Override
    public void onAttached(Run<?, ?> build) {
        object = build;
    }

    @Override
    public void onLoad(Run<?, ?> build) {
        object = build;
    }

    private Run<?, ?> build() {
        return (Run<?, ?>) object;
    }

    /** In the order in which they began. */
    @Exported(visibility = 2)
    public List<OperationReport> getOperations() {
        List<OperationReport> reports = new ArrayList<>();
        boolean followed = isLive(); // asked first: what ends meanwhile is read with its outcome
        List<String> startedBy = StartedBy.of(build());
        Earlier earlier = new Earlier(build().getParent());
        try {
            for (Journal journal : Journal.of(build())) {
                reports.add(new OperationReport(journal.step(), facts(journal, earlier::usual), followed, startedBy));
            }
            Path directory = build().getRootDir().toPath();
            for (String step : Refusal.stepsOf(build())) {
                reports.add(new OperationReport(step, Facts.of(Refusal.read(directory, step)), false, startedBy));
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "can't list the operations of " + build());
        }
        reports.sort(Comparator.comparingLong(OperationReport::getStartedAt).thenComparing(OperationReport::getStep));
        return reports;
    }

    /** For a page with little room. */
    public List<OperationReport> getNewestFirst() {
        List<OperationReport> reports = getOperations();
        Collections.reverse(reports);
        return reports;
    }

    /** @param usual how long such an operation takes; asked while there is no outcome yet */
    static Facts facts(Journal journal, Function<Order, Usual> usual) {
        try {
            Progress progress = journal.read();
            return Facts.of(progress, progress.outcome() == null ? usual.apply(progress.order()) : Usual.UNKNOWN);
        } catch (IOException e) {
            LOGGER.log(Level.INFO, e, () -> "can't read step " + journal.step());
            return Facts.unreadable();
        }
    }

    /** Whether what is shown may still change; also where a builder runs though its build counts as built. */
    public boolean isLive() {
        return build().isLogUpdated();
    }

    /** The build's address below Jenkins' own. */
    public String getBuildUrl() {
        return build().getUrl();
    }

    public Api getApi() {
        return new Api(this);
    }

    /** One operation, by its step: {@code veeam-failover/12/api/json}. */
    @CheckForNull
    public OperationReport getDynamic(String step) {
        return getOperations().stream()
                .filter(report -> report.getStep().equals(step))
                .findFirst()
                .orElse(null);
    }

    /** Of the tab; the classic page doesn't show it. */
    @Override
    public String getIconFileName() {
        return "symbol-swap";
    }

    @Override
    public String getDisplayName() {
        return Text.of("BuildOperations_displayName");
    }

    @Override
    public String getUrlName() {
        return "veeam-failover";
    }
}

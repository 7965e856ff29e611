package io.jenkins.plugins.veeam.report;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Api;
import hudson.model.Run;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.Journal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.TransientActionFactory;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The undos of a build, on its page and in its API; whoever may see the build may see them. It keeps nothing: the journals are
 * the truth, and are read when somebody looks.
 */
@ExportedBean
public final class BuildOperations implements Action {

    private static final Logger LOGGER = Logger.getLogger(BuildOperations.class.getName());

    private final Run<?, ?> build;

    BuildOperations(Run<?, ?> build) {
        this.build = build;
    }

    /** In the order in which they began. */
    @Exported(visibility = 2)
    public List<OperationReport> getOperations() {
        List<OperationReport> reports = new ArrayList<>();
        boolean followed = build.isBuilding(); // asked first: what ends meanwhile is read with its outcome
        List<String> startedBy = StartedBy.of(build);
        for (Journal journal : journals()) {
            try {
                Progress progress = journal.read();
                reports.add(new OperationReport(journal.step(), progress, followed, startedBy));
            } catch (IOException e) {
                LOGGER.log(Level.FINE, e, () -> "can't read an undo of " + build);
            }
        }
        reports.sort(Comparator.comparingLong(OperationReport::getStartedAt).thenComparing(OperationReport::getStep));
        return reports;
    }

    private List<Journal> journals() {
        try {
            return Journal.of(build);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "can't list the undos of " + build);
            return List.of();
        }
    }

    /** Whether what is shown may still change. */
    public boolean isLive() {
        return build.isBuilding();
    }

    /** The build's address below Jenkins' own. */
    public String getBuildUrl() {
        return build.getUrl();
    }

    public Api getApi() {
        return new Api(this);
    }

    public HttpResponse doIndex() {
        return HttpResponses.redirectTo("..");
    }

    /** One undo, by its step: {@code veeam-failover/12/api/json}. */
    @CheckForNull
    public OperationReport getDynamic(String step) {
        return getOperations().stream()
                .filter(progress -> progress.getStep().equals(step))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getIconFileName() {
        return null;
    }

    @Override
    public String getDisplayName() {
        return Text.of("BuildOperations_displayName");
    }

    @Override
    public String getUrlName() {
        return "veeam-failover";
    }

    /**
     * Costs a listing of the build's directory, no more, and only where somebody asks for all actions. A running build gets its
     * action ahead of its first undo, so that a page that is open already comes to show it.
     */
    @Extension
    @SuppressWarnings("rawtypes")
    public static final class Factory extends TransientActionFactory<Run> {

        @Override
        public Class<Run> type() {
            return Run.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return BuildOperations.class;
        }

        @Override
        public Collection<? extends Action> createFor(Run build) {
            BuildOperations undos = new BuildOperations(build);
            boolean mayBegin = build.isBuilding()
                    && !VeeamFailoverConfiguration.get().getServers().isEmpty();
            return mayBegin || !undos.journals().isEmpty() ? Set.of(undos) : Set.of();
        }
    }
}

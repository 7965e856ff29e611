package io.jenkins.plugins.veeam.report;

import hudson.Util;
import hudson.model.Result;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Marks a Pipeline's node with the outcome, for whoever draws or reads the graph, also where the build goes on. */
@Restricted(NoExternalUse.class)
public final class NodeMark {

    private static final Logger LOGGER = Logger.getLogger(NodeMark.class.getName());
    /** As long as the label of {@code sh} may be. */
    private static final int LABEL_LENGTH = 100;

    private NodeMark() {}

    public static void put(StepContext context, Progress progress) {
        String plan = progress.planName() == null ? progress.order().planId().value() : progress.planName();
        put(context, progress.order().operation(), progress.outcome(), plan, Util.fixNull(progress.explanation()));
    }

    /**
     * Before the step ends: afterwards its node is closed.
     *
     * @param plan its name or id; untrusted
     * @param explanation what is known; untrusted
     */
    public static void put(StepContext context, Operation operation, Outcome outcome, String plan, String explanation) {
        try {
            FlowNode node = context.get(FlowNode.class);
            String label = PlainText.of(
                    Text.of("NodeMark_label", Text.of("Operation_" + operation + "_displayName"), outcome, plan));
            node.addOrReplaceAction(new LabelAction(shortened(label)));
            if (!outcome.isSuccess()) {
                Result result = outcome == Outcome.ABORTED ? Result.ABORTED : Result.FAILURE;
                node.addOrReplaceAction(new WarningAction(result).withMessage(PlainText.of(explanation)));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "can't mark the node of a step", e);
        }
    }

    private static String shortened(String label) {
        int length = label.codePointCount(0, label.length());
        return length <= LABEL_LENGTH ? label : label.substring(0, label.offsetByCodePoints(0, LABEL_LENGTH - 1)) + '…';
    }
}

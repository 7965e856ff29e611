package io.jenkins.plugins.veeam.report;

import hudson.model.Cause;
import hudson.model.Run;
import io.jenkins.plugins.veeam.client.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Who or what started a build, back to the first of a chain of builds: what an auditor asks first. */
final class StartedBy {

    private StartedBy() {}

    static List<String> of(Run<?, ?> build) {
        List<String> words = new ArrayList<>();
        add(words, build.getCauses());
        return words;
    }

    private static void add(List<String> words, List<Cause> causes) {
        for (Cause cause : causes) {
            words.add(PlainText.of(words(cause)));
            if (cause instanceof Cause.UpstreamCause upstream) {
                add(words, upstream.getUpstreamCauses()); // Jenkins bounds their depth
            }
        }
    }

    /** A display name can be changed by its owner; the id can't. */
    private static String words(Cause cause) {
        String words = cause.getShortDescription();
        String id = cause instanceof Cause.UserIdCause user ? user.getUserId() : null;
        return id == null || words.endsWith(' ' + id) ? words : words + " (" + id + ')';
    }
}

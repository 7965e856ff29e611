package io.jenkins.plugins.veeam.run;

import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.operation.Line;

/** The one place that prints. Text from the server is untrusted, so a line stays one line, and is just text. */
final class BuildLog {

    private static final String PREFIX = "[Veeam] ";

    private final TaskListener listener;

    BuildLog(TaskListener listener) {
        this.listener = listener;
    }

    void print(Line line) {
        listener.getLogger().println(PREFIX + PlainText.of(line.toString()));
    }
}

package io.jenkins.plugins.veeam.situations;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Hears all that Java logs, at FINEST. */
final class JavaLog extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    /** What logs each page, class and line at FINEST, and would take minutes: none of it is near a secret. */
    private static final List<Logger> NOISY = Stream.of(
                    "hidden.jth",
                    "org.htmlunit",
                    "org.kohsuke.stapler",
                    "org.apache.commons",
                    "org.eclipse.jetty",
                    "org.springframework",
                    "groovy",
                    "sun",
                    "java.awt",
                    "jdk.event",
                    "hudson.util",
                    "hudson.PluginManager")
            .map(Logger::getLogger)
            .toList();

    private final SimpleFormatter formatter = new SimpleFormatter();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Level levelBefore = ROOT.getLevel();

    JavaLog() {
        NOISY.forEach(noisy -> noisy.setLevel(Level.INFO));
        setLevel(Level.ALL);
        ROOT.addHandler(this);
        // The root's other handlers have levels of their own.
        ROOT.setLevel(Level.FINEST);
    }

    /** From here on the log is as quiet as before. */
    void quiet() {
        ROOT.setLevel(levelBefore);
    }

    Collection<String> heard() {
        return heard;
    }

    @Override
    public void publish(LogRecord event) {
        StringWriter text = new StringWriter();
        text.append(formatter.formatMessage(event));
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(new PrintWriter(text));
        }
        heard.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        quiet();
        ROOT.removeHandler(this);
        NOISY.forEach(noisy -> noisy.setLevel(null));
    }
}

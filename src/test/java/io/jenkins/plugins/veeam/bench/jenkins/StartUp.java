package io.jenkins.plugins.veeam.bench.jenkins;

import hudson.Extension;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import net.java.sezpoz.Index;
import net.java.sezpoz.IndexItem;
import org.jvnet.hudson.test.JenkinsRule;

/**
 * What the plugin adds to Jenkins' start: a class loader that has seen none of its classes reads its index of extensions, loads
 * them, and makes one of each, the configuration with its saved servers among them. The plugin has no initializers.
 */
final class StartUp {

    private static final int TIMES = 5;

    private StartUp() {}

    /** In milliseconds, the coldest first. */
    static ArrayList<Double> millis(JenkinsRule rule) throws Throwable {
        URLClassLoader loaded = (URLClassLoader) Jenkins.get().pluginManager.getPlugin("veeam-failover").classLoader;
        ArrayList<Double> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            makeAll(loaded.getURLs(), loaded.getParent());
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    private static List<Object> makeAll(URL[] classes, ClassLoader parent) throws InstantiationException, IOException {
        List<Object> made = new ArrayList<>();
        try (URLClassLoader fresh = new URLClassLoader(classes, parent)) {
            for (IndexItem<Extension, Object> item : Index.load(Extension.class, Object.class, fresh)) {
                if (item.className().startsWith("io.jenkins.plugins.veeam.")) {
                    made.add(item.instance());
                }
            }
        }
        return made;
    }
}

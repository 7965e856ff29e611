package io.jenkins.plugins.veeam.bench.jenkins;

import hudson.ExtensionList;
import hudson.model.FreeStyleProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import jenkins.model.TransientActionFactory;
import org.jvnet.hudson.test.JenkinsRule;

/** Builds by the thousand that have nothing to do with Veeam, in the controller. */
final class PlainBuilds {

    private static final String BUILD = """
            <?xml version='1.1' encoding='UTF-8'?>
            <build>
              <actions/>
              <timestamp>1764000000000</timestamp>
              <startTime>1764000000000</startTime>
              <result>SUCCESS</result>
              <duration>1</duration>
            </build>
            """;

    @SuppressWarnings("rawtypes")
    private static final List<TransientActionFactory> TAKEN_OUT = new ArrayList<>();

    private PlainBuilds() {}

    static void make(JenkinsRule rule, String name, Integer count) throws Throwable {
        FreeStyleProject job = Jenkins.get().createProject(FreeStyleProject.class, name);
        Path builds = job.getBuildDir().toPath();
        for (int number = 1; number <= count; number++) {
            Path build = Files.createDirectories(builds.resolve(String.valueOf(number)));
            Files.writeString(build.resolve("build.xml"), BUILD);
        }
        job.updateNextBuildNumber(count + 1);
        load(rule, name);
    }

    static Long process(JenkinsRule rule) throws Throwable {
        return ProcessHandle.current().pid();
    }

    /** As at a start of Jenkins. */
    static void load(JenkinsRule rule, String name) throws Throwable {
        Jenkins.get().getItemByFullName(name, FreeStyleProject.class).doReload();
    }

    /** Whether the plugin's part in pages is there; without it, they cost what Jenkins costs. */
    static void plugin(JenkinsRule rule, Boolean there) throws Throwable {
        ExtensionList<TransientActionFactory> factories = ExtensionList.lookup(TransientActionFactory.class);
        if (there) {
            factories.addAll(TAKEN_OUT);
        } else {
            TAKEN_OUT.addAll(factories.stream()
                    .filter(factory -> factory.getClass().getName().startsWith("io.jenkins.plugins.veeam."))
                    .toList());
            factories.removeAll(TAKEN_OUT);
        }
    }
}

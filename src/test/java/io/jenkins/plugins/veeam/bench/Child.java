package io.jenkins.plugins.veeam.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A main class in a process of its own, with this one's classes: what it takes is its own. */
final class Child {

    private Child() {}

    /** @return all that it printed */
    static String run(Class<?> main, List<String> prefix, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return output(command);
    }

    /** On one core, where that can be asked for. */
    static List<String> oneCore() throws InterruptedException {
        List<String> prefix = List.of("taskset", "-c", "0");
        try {
            output(List.of("taskset", "--version"));
            return prefix;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " said: " + said);
        }
        return said;
    }

    /** CPU time of this process so far, in nanoseconds. */
    static long cpuTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** What of it the JVM's compilers took. */
    static long compileTime() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() * 1_000_000;
    }
}

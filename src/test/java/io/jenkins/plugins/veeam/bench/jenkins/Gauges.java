package io.jenkins.plugins.veeam.bench.jenkins;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.management.ObjectName;
import jenkins.model.Jenkins;
import org.jvnet.hudson.test.JenkinsRule;

/** What the controller's process costs, read in that process. */
final class Gauges {

    private static final int HISTOGRAMS = 3;
    private static final int THREAD_DUMPS = 20;
    private static final String OURS = "io.jenkins.plugins.veeam.";

    private Gauges() {}

    /** Bytes in use, each time after a full collection: the last line of what {@code jcmd … GC.class_histogram} prints. */
    static ArrayList<Long> heap(JenkinsRule rule) throws Throwable {
        ArrayList<Long> bytes = new ArrayList<>();
        for (int i = 0; i < HISTOGRAMS; i++) {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            String[] lines = histogram.strip().split("\n");
            bytes.add(Long.valueOf(lines[lines.length - 1].strip().split("\\s+")[2]));
        }
        return bytes;
    }

    /**
     * The controller's threads, the most of several looks.
     *
     * @param all that are alive
     * @param ours that the plugin, its HTTP client or its deadlines brought
     * @param blocked in code of the plugin: waiting for a lock, a disk or a reply
     */
    record Threads(int all, int ours, int blocked) implements Serializable {

        private Threads most(Threads other) {
            return new Threads(Math.max(all, other.all), Math.max(ours, other.ours), Math.max(blocked, other.blocked));
        }
    }

    static Threads threads(JenkinsRule rule) throws Throwable {
        Threads most = new Threads(0, 0, 0);
        for (int i = 0; i < THREAD_DUMPS; i++) {
            // Unlike Thread.getAllStackTraces(), this shows each thread's state at the moment of its stack.
            ThreadInfo[] dump = ManagementFactory.getThreadMXBean().dumpAllThreads(false, false);
            most = most.most(new Threads(
                    dump.length,
                    count(dump, Gauges::isOurs),
                    count(dump, thread -> isInOurCode(thread) && thread.getThreadState() != Thread.State.RUNNABLE)));
            Thread.sleep(100);
        }
        return most;
    }

    private static int count(ThreadInfo[] dump, Predicate<ThreadInfo> which) {
        return (int) Arrays.stream(dump).filter(which).count();
    }

    /** On one or two cores the JDK hands each reply to a new thread without a name, which lives for its duration. */
    private static boolean isOurs(ThreadInfo thread) {
        String name = thread.getThreadName();
        return name.startsWith("Veeam failover")
                || name.startsWith("HttpClient-")
                || name.equals("CompletableFutureDelayScheduler")
                || name.startsWith("Thread-") && isInOurCode(thread);
    }

    private static boolean isInOurCode(ThreadInfo thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(OURS) && !name.startsWith(OURS + "bench."));
    }

    /** Share of one core that the process took in that many seconds from now. */
    static Double cpu(JenkinsRule rule, Integer seconds) throws Throwable {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        long before = process.getProcessCpuTime();
        Thread.sleep(seconds * 1000L);
        return (process.getProcessCpuTime() - before) / (double) (System.nanoTime() - start);
    }

    /** The files of a job's builds and of the plugin's locks, with their times; without the logs, where undos say that they live. */
    static HashMap<String, Long> files(JenkinsRule rule, String job) throws Throwable {
        Path home = Jenkins.get().getRootDir().toPath();
        HashMap<String, Long> times = new HashMap<>();
        for (Path root : List.of(home.resolve("jobs").resolve(job), home.resolve("veeam-failover"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>)
                        files.filter(file -> !file.getFileName().toString().startsWith("log"))::iterator) {
                    times.put(file.toString(), modified(file));
                }
            }
        }
        return times;
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }
}

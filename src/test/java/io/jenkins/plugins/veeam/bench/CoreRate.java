package io.jenkins.plugins.veeam.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code make soak} for a few seconds, in a process of its own, on one core where that can be asked for. */
final class CoreRate {

    private static final String SOAK = "io.jenkins.plugins.veeam.operation.simulation.Soak";
    private static final int SECONDS = 10;
    private static final Pattern RATE = Pattern.compile("undos, (\\S+) a second");

    private CoreRate() {}

    /** Simulated undos a second. */
    static long measure() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isThere("taskset")) {
            command.addAll(List.of("taskset", "-c", "0"));
        }
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Dsoak.seconds=" + SECONDS,
                "-cp",
                System.getProperty("java.class.path"),
                SOAK));
        String said = said(command);
        Matcher rate = RATE.matcher(said);
        long last = -1;
        while (rate.find()) {
            last = Long.parseLong(rate.group(1).replaceAll("\\D", ""));
        }
        if (last < 0) {
            throw new IOException("The soak said: " + said);
        }
        return last;
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            said(List.of(tool, "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.bench.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/**
 * What builds pay that have nothing to do with Veeam: the file-system calls of a page, with the plugin and then without it. They
 * are counted by {@code strace}; where that isn't there, or mayn't attach, they aren't measured.
 */
final class FileCalls {

    private static final int TIMES = 5;
    private static final int WARM_UPS = 30;
    private static final int ON_A_PAGE = 2_000;
    private static final int AT_A_START = 10_000;
    private static final Path COUNTED = Path.of("target/bench/strace.txt");

    private interface Work {
        void run() throws Throwable;
    }

    private final RealJenkinsExtension controller;
    private final Figures figures;
    private final HttpClient http = HttpClient.newHttpClient();

    FileCalls(RealJenkinsExtension controller, Figures figures) {
        this.controller = controller;
        this.figures = figures;
    }

    void measure() throws Throwable {
        if (!Tool.isThere("strace", "-V")) {
            return;
        }
        Files.createDirectories(COUNTED.getParent());
        controller.runRemotely(PlainBuilds::make, "plain", ON_A_PAGE);
        controller.runRemotely(PlainBuilds::make, "old", AT_A_START);
        count("with");
        controller.runRemotely(PlainBuilds::plugin, false);
        count("without");
        controller.runRemotely(PlainBuilds::plugin, true);
    }

    private void count(String kind) throws Throwable {
        count("api." + kind, () -> get("job/plain/api/json?tree=allBuilds%5Bnumber,actions%5B_class%5D%5D"));
        count("page." + kind, () -> get("job/plain/"));
        count("load." + kind, () -> controller.runRemotely(PlainBuilds::load, "old"));
    }

    /** The least of several: Jenkins does other things meanwhile. The first times fill its caches. */
    private void count(String what, Work work) throws Throwable {
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        for (int i = 0; i < TIMES; i++) {
            figures.add("files." + what, calls(work));
        }
    }

    private void get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(controller.getUrl() + path)).build();
        HttpResponse<String> page = http.send(request, BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IOException(path + ": " + page.statusCode());
        }
    }

    private long calls(Work work) throws Throwable {
        Process strace = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-c",
                        "-e",
                        "trace=%file,getdents64",
                        "-o",
                        COUNTED.toString(),
                        "-p",
                        String.valueOf(controller.runRemotely(PlainBuilds::process)))
                .start();
        BufferedReader said = new BufferedReader(new InputStreamReader(strace.getErrorStream()));
        String attached = said.readLine();
        if (attached == null || !attached.contains("attached")) {
            throw new IOException("strace: " + attached);
        }
        work.run();
        strace.destroy();
        strace.waitFor();
        return total(Files.readAllLines(COUNTED));
    }

    /** The calls of each kind are the fourth word of a line, after the dashes. */
    private static long total(List<String> lines) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words ->
                        words.length >= 5 && words[3].matches("\\d+") && !words[words.length - 1].equals("total"))
                .mapToLong(words -> Long.parseLong(words[3]))
                .sum();
    }
}

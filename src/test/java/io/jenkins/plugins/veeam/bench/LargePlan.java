package io.jenkins.plugins.veeam.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.http.HttpEnterpriseManager;
import io.jenkins.plugins.veeam.client.http.Transport;
import io.jenkins.plugins.veeam.demo.InTheClear;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/**
 * A plan of ten thousand machines with their guest options, read as the client does and, beside it, whole with the same mapper.
 * Each in a process of its own, so that the first time is the cold one.
 */
public final class LargePlan {

    private static final String PLAN = "ae01e36f-32a3-4095-95fa-09a2af744009";
    private static final int MACHINES = 10_000;
    private static final double MB = 1 << 20;

    private LargePlan() {}

    /** In the child process: the simulator's address, and how to read. */
    public static void main(String[] args) throws Exception {
        Server server = new Server("em", args[0], null);
        HttpEnterpriseManager em = new HttpEnterpriseManager(
                server,
                new Transport(Transport.builder(server), ForkJoinPool.commonPool(), null, Transport.DEADLINE),
                new InTheClear("u", "p"),
                new Customer("a job", false));
        Logon logon = em.logOn().join();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(args[0] + "/api/failoverPlans/" + PLAN + "?format=Entity"))
                .header("X-RestSvcSessionId", logon.sealedToken())
                .build();
        http.send(request, BodyHandlers.ofByteArray());
        long start = System.nanoTime();
        int bytes = http.send(request, BodyHandlers.ofByteArray()).body().length;
        double transfer = (System.nanoTime() - start) / 1e9;
        Callable<Object> reading = args[1].equals("whole")
                ? () -> whole(http.send(request, BodyHandlers.ofByteArray()).body())
                : () -> plan(em.failoverPlan(logon.sealedToken(), new PlanId(PlanKind.PLAN, PLAN))
                        .join());
        start = System.nanoTime();
        reading.call();
        double cold = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%.1f %.3f %.3f %.1f%n", bytes / MB, transfer, cold, LiveHeap.most(reading) / MB);
        System.exit(0);
    }

    private static FailoverPlan plan(FailoverPlan plan) {
        if (plan.machines().size() != MACHINES) {
            throw new IllegalStateException(
                    "Not all machines: " + plan.machines().size());
        }
        return plan;
    }

    private static JsonNode whole(byte[] bytes) throws java.io.IOException {
        return new XmlMapper().readTree(bytes);
    }

    /** Adds to the figures: the size in MB, seconds of the transfer and of the reading, and MB of heap, for each way. */
    static void measure(Figures figures) throws Exception {
        try (Simulator em = Simulator.http().user("u", "p").plan(PLAN, "Whole site", MACHINES)) {
            em.replies().withGuestOptions().areIndented();
            for (String way : List.of("plugin", "whole")) {
                String[] said = Child.run(LargePlan.class, List.of(), em.url(), way)
                        .strip()
                        .split(" ");
                figures.put("plan.size", Double.valueOf(said[0]));
                figures.put("plan.transfer." + way, Double.valueOf(said[1]));
                figures.put("plan.cold." + way, Double.valueOf(said[2]));
                figures.put("plan.heap." + way, Double.valueOf(said[3]));
            }
        }
    }
}

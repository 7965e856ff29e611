package io.jenkins.plugins.veeam.bench;

import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The limit for CPU time: a bare client of the JDK that asks for the task as often as a thousand waiting undos do, and throws
 * the answers away. No Jenkins, no decisions, no XML.
 */
public final class BareLooks {

    private static final String PLAN = "ae01e36f-32a3-4095-95fa-09a2af744009";
    private static final int RATE = 100;
    private static final int SECONDS = 15;
    private static final int WARM_UPS = 30_000;
    private static final int THREADS = 2;
    private static final int AT_ONCE = 8;

    private final HttpClient client;
    private final HttpRequest look;

    private BareLooks(Server server) {
        client = Transport.builder(server)
                .executor(Executors.newFixedThreadPool(THREADS))
                .build();
        HttpEnterpriseManager em = new HttpEnterpriseManager(
                server,
                new Transport(Transport.builder(server), ForkJoinPool.commonPool(), null, Transport.DEADLINE),
                new InTheClear("u", "p"),
                new Customer("a job", false));
        Logon logon = em.logOn().join();
        String task = em.perform(logon.sealedToken(), Operation.UNDO, new PlanId(PlanKind.PLAN, PLAN), null)
                .join()
                .taskId();
        look = HttpRequest.newBuilder(URI.create(server.url() + "/api/tasks/" + task))
                .header("X-RestSvcSessionId", logon.sealedToken())
                .build();
    }

    private CompletableFuture<?> look() {
        return client.sendAsync(look, BodyHandlers.discarding());
    }

    private void warmUp() throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        for (int i = 0; i < WARM_UPS; i++) {
            places.acquire();
            look().whenComplete((reply, fault) -> places.release());
        }
        places.acquire(AT_ONCE);
    }

    private void lookEvenly() throws InterruptedException {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        timer.scheduleAtFixedRate(this::look, 0, 1_000_000 / RATE, TimeUnit.MICROSECONDS);
        Thread.sleep(SECONDS * 1000L);
        timer.shutdownNow();
    }

    /** In the child process: address and fingerprint of the simulator. */
    public static void main(String[] args) throws InterruptedException {
        BareLooks looks = new BareLooks(new Server("em", args[0], args[1]));
        looks.warmUp();
        long before = Child.cpuTime() - Child.compileTime();
        looks.lookEvenly();
        System.out.println((Child.cpuTime() - Child.compileTime() - before) / 1e6 / (RATE * SECONDS));
        System.exit(0);
    }

    /** CPU time of the client for one look, without the JVM's compilers, in milliseconds. */
    static double measure() throws Exception {
        try (Simulator em = Simulator.https().user("u", "p").plan(PLAN, "Payroll DR", "db01")) {
            em.undo().runsUntilToldTo();
            return Double.parseDouble(Child.run(BareLooks.class, List.of(), em.url(), em.certificateSha256())
                    .strip());
        }
    }
}

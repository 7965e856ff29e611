package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.http.HttpEnterpriseManager;
import io.jenkins.plugins.veeam.client.http.Transport;
import io.jenkins.plugins.veeam.demo.InTheClear;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jvnet.hudson.test.JenkinsRule;

/**
 * The limit for CPU time: a bare client of the JDK that asks for a task as often as waiting undos do, and throws the answers
 * away. No decisions, no XML; in the controller's own process, beside the same builds, so that nothing but the undos is another.
 */
final class BareLooks implements AutoCloseable {

    /** Looks a second: as many as a thousand undos make that are younger than ten minutes, and old ones. */
    static final List<Integer> PACES = List.of(100, 33);

    private static final int WARM_UPS = 10_000;
    private static final int THREADS = 2;
    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final HttpClient client;
    private final HttpRequest look;

    private BareLooks(Server server, String plan) {
        client = Transport.builder(server).executor(threads).build();
        HttpEnterpriseManager em = new HttpEnterpriseManager(
                server,
                new Transport(Transport.builder(server), ForkJoinPool.commonPool(), null, Transport.DEADLINE),
                new InTheClear(Pipelines.USER, Pipelines.PASSWORD),
                new Customer("a job", false));
        Logon logon = em.logOn().join();
        String task = em.perform(logon.sealedToken(), Operation.UNDO, new PlanId(PlanKind.PLAN, plan), null)
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

    /** CPU time of the controller with one pace after the other, as shares of a core. */
    static ArrayList<Double> shares(
            JenkinsRule rule, String url, String certificateSha256, String plan, Integer seconds) throws Throwable {
        ArrayList<Double> shares = new ArrayList<>();
        try (BareLooks looks = new BareLooks(new Server("em", url, certificateSha256), plan)) {
            looks.warmUp();
            for (int aSecond : PACES) {
                var evenly =
                        looks.timer.scheduleAtFixedRate(looks::look, 0, 1_000_000 / aSecond, TimeUnit.MICROSECONDS);
                shares.add(Gauges.cpu(rule, seconds));
                evenly.cancel(false);
            }
        }
        return shares;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdown();
    }
}

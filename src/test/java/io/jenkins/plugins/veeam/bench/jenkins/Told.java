package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.simulator.Simulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The physical limit: no Jenkins, no polling; a client whose one look at the task is answered when it finishes. */
final class Told {

    private static final String PLAN = "ae01e36f-32a3-4095-95fa-09a2af744009";
    private static final int TIMES = 30;
    private static final int NOT_COUNTED = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Simulator em = Simulator.http().user("u", "p").plan(PLAN, "Payroll DR", "db01");

    private Told() {}

    static List<Double> lagMillis() throws Exception {
        List<Double> lags = new ArrayList<>();
        Told told = new Told();
        try (told.em) {
            String token = told.logOn();
            told.em.undo().runsUntilToldTo();
            for (int task = 1; task <= TIMES; task++) {
                double lag = told.lag(token, task);
                if (task > NOT_COUNTED) {
                    lags.add(lag);
                }
            }
        }
        return lags;
    }

    private String logOn() throws Exception {
        HttpRequest request = request("/api/sessionMngr/?v=latest")
                .POST(BodyPublishers.noBody())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("u:p".getBytes()))
                .build();
        return client.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("X-RestSvcSessionId")
                .orElseThrow();
    }

    private double lag(String token, int task) throws Exception {
        HttpRequest undo = request("/api/failoverPlans/" + PLAN + "?action=undo")
                .POST(BodyPublishers.noBody())
                .header("X-RestSvcSessionId", token)
                .build();
        client.send(undo, BodyHandlers.discarding());
        em.next("GET /api/tasks/*").isHeld();
        HttpRequest look = request("/api/tasks/task-" + task)
                .header("X-RestSvcSessionId", token)
                .build();
        CompletableFuture<Long> heard = client.sendAsync(look, BodyHandlers.ofString())
                .thenApply(HttpResponse::body)
                .thenApply(body -> System.nanoTime());
        em.awaitRequest("GET /api/tasks/*", task);
        em.finishTasks();
        long finished = System.nanoTime();
        em.letGo();
        return (heard.get() - finished) / 1e6;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(em.url() + path)).version(HttpClient.Version.HTTP_1_1);
    }
}

package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/** The list of plans in a form, at a server that has thousands. */
final class Picker {

    private static final int TIMES = 5;
    private static final int PLANS = 5_000;
    private static final String LIST =
            "descriptorByName/io.jenkins.plugins.veeam.Parameters/fillPlanItems?server=dr-site&planId=&operation=UNDO&credentialsId=";

    private final RealJenkinsExtension controller;
    private final Simulator em;
    private final HttpClient http = HttpClient.newHttpClient();

    Picker(RealJenkinsExtension controller, Simulator em) {
        this.controller = controller;
        this.em = em;
    }

    /** From the browser's request to its answer, the first of them cold; each asks the server, as another account. */
    List<Double> millis() throws Throwable {
        for (int i = 0; i < PLANS; i++) {
            em.plan(String.format("11111111-0000-0000-0000-%012d", i), "Site " + i, "db01");
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            em.user("person-" + i, Pipelines.PASSWORD);
            String credentials = controller.runRemotely(Controller::addCredentials, "person-" + i);
            long start = System.nanoTime();
            String list = list(credentials);
            millis.add((System.nanoTime() - start) / 1e6);
            if (!list.contains("Site " + (PLANS - 1))) {
                throw new IOException("The list doesn't show the plans: " + list);
            }
        }
        return millis;
    }

    private String list(String credentials) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(controller.getUrl() + LIST + credentials))
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> list = http.send(request, BodyHandlers.ofString());
        if (list.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + list.statusCode() + " " + list.body());
        }
        return list.body();
    }
}

package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plainest client there can be, for the simulator's own tests; it too shares no code with the real one. */
final class Caller {
    static final String USER = "CORP\\svc-jenkins";
    static final String PASSWORD = "p:äss";
    static final String PLAN = "ae01e36f-32a3-4095-95fa-09a2af744009";

    private static final HttpClient SHARED = http().build();

    private final HttpClient client;
    private final Simulator em;

    /** Null until logged on. */
    private String token;

    Caller(Simulator em) {
        this(em, http().build());
    }

    /** Without offering another version on each new connection, which would be one thing more that can go wrong under load. */
    private static HttpClient.Builder http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }

    /** Without threads of its own. */
    static Caller sharing(Simulator em) {
        return new Caller(em, SHARED);
    }

    private Caller(Simulator em, HttpClient client) {
        this.em = em;
        this.client = client;
    }

    static Caller trusting(Certificate certificate, Simulator em) {
        return new Caller(
                em, http().sslContext(certificate.contextThatTrustsIt()).build());
    }

    /** With an account and a plan of the usual names. */
    static Caller loggedOn(Simulator em) {
        em.user(USER, PASSWORD).plan(PLAN, "Payroll DR", "db01", "web01");
        Caller caller = new Caller(em);
        caller.logOn(USER, PASSWORD);
        return caller;
    }

    static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    HttpResponse<String> logOn(String user, String password) {
        HttpResponse<String> reply = send("POST", "/api/sessionMngr/?v=latest", "Authorization", basic(user, password));
        token = reply.headers().firstValue("X-RestSvcSessionId").orElse(null);
        return reply;
    }

    String token() {
        return token;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> undo() {
        return send("POST", "/api/failoverPlans/" + PLAN + "?action=undo");
    }

    /** To the newest restore points. */
    HttpResponse<String> start() {
        return start("failoverPlans/" + PLAN, spec("FailoverPlan", "<StartNow>true</StartNow>"));
    }

    /** @param plan its address below {@code /api/} */
    HttpResponse<String> start(String plan, String body) {
        return post("/api/" + plan + "?action=start", "application/xml", body);
    }

    static String spec(String kind, String content) {
        String root = kind + "ManagementSpec";
        return "<" + root + " xmlns=\"http://www.veeam.com/ent/v1.0\">" + content + "</" + root + ">";
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        try {
            return trying("POST", path, BodyPublishers.ofString(body), "Content-Type", contentType);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> task(int number) {
        return get("/api/tasks/task-" + number);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        try {
            return trying(method, path, headers);
        } catch (IOException e) {
            throw new AssertionError("What the simulator saw break: " + em.brokenConnections(), e);
        }
    }

    HttpResponse<String> trying(String method, String path, String... headers) throws IOException {
        return trying(method, path, BodyPublishers.noBody(), headers);
    }

    private HttpResponse<String> trying(String method, String path, BodyPublisher body, String... headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(em.url() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(10))
                .method(method, body);
        if (token != null) {
            request.header("X-RestSvcSessionId", token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What stands between {@code <State>} and its end. */
    static String element(String name, HttpResponse<String> reply) {
        Matcher matcher = Pattern.compile("<" + name + ">(.*?)</" + name + ">").matcher(reply.body());
        return matcher.find() ? matcher.group(1) : null;
    }
}

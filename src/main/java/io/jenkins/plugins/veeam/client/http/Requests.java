package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;

/** What is sent: addresses, headers and bodies. */
final class Requests {

    static final String TOKEN = "X-RestSvcSessionId";

    private final Server server;
    private final Keyring keyring;

    Requests(Server server, Keyring keyring) {
        this.server = server;
        this.keyring = keyring;
    }

    /** The logon's two words as they travel. */
    static String basic(Keyring.Account account) {
        byte[] pair = (account.userName() + ":" + account.password()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair);
    }

    static HttpRequest.Builder anonymous(Server server, String pathAndQuery) {
        return HttpRequest.newBuilder(server.api(pathAndQuery))
                .header("Accept", "application/xml")
                .header("Accept-Encoding", "identity");
    }

    HttpRequest.Builder logOn(Keyring.Account account) {
        return anonymous(server, "sessionMngr/?v=latest")
                .header("Authorization", "Basic " + basic(account))
                .POST(BodyPublishers.noBody());
    }

    HttpRequest.Builder get(String sealedToken, String pathAndQuery) {
        return authorized(sealedToken, pathAndQuery).GET();
    }

    HttpRequest.Builder delete(String sealedToken, String path) {
        return authorized(sealedToken, path).DELETE();
    }

    /** A start has a body, a test has none and wants the Content-Type all the same [S post_cloudfailoverplans_id_test.html]. */
    HttpRequest.Builder perform(String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
        String action = operation.name().toLowerCase(Locale.ROOT);
        HttpRequest.Builder request = authorized(sealedToken, plan(plan) + "?action=" + action);
        if (operation == Operation.UNDO) {
            return request.POST(BodyPublishers.noBody());
        }
        return request.header("Content-Type", "application/xml")
                .POST(operation == Operation.START ? spec(plan.kind(), restorePointBefore) : BodyPublishers.noBody());
    }

    /** One of the two elements, in UTC [S post_failoverplans_id_start.html]. */
    private static BodyPublisher spec(PlanKind kind, Instant restorePointBefore) {
        String which = restorePointBefore == null
                ? "<StartNow>true</StartNow>"
                : "<StartDate>" + restorePointBefore.truncatedTo(ChronoUnit.SECONDS) + "</StartDate>";
        String name = kind.veeamsWord() + "ManagementSpec";
        return BodyPublishers.ofString(
                "<" + name + " xmlns=\"http://www.veeam.com/ent/v1.0\">" + which + "</" + name + ">");
    }

    private HttpRequest.Builder authorized(String sealedToken, String pathAndQuery) {
        return anonymous(server, pathAndQuery).header(TOKEN, keyring.open(sealedToken));
    }

    static String plan(PlanId plan) {
        return plans(plan.kind()) + "/" + plan.value();
    }

    static String plans(PlanKind kind) {
        return kind == PlanKind.PLAN ? "failoverPlans" : "cloud/cloudFailoverPlans";
    }

    /** A part of a path that the server gave us: encoded, so that it can't lead anywhere else. */
    static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
    }
}

package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Enterprise Manager by HTTP. Facts about paths, codes and headers: Veeam's Help Center, «Veeam Backup Enterprise Manager REST
 * API Reference».
 */
public final class HttpEnterpriseManager implements EnterpriseManager {

    static final String TOKEN = "X-RestSvcSessionId";

    private final Server server;
    private final Transport transport;
    private final Keyring keyring;

    public HttpEnterpriseManager(Server server, Transport transport, Keyring keyring) {
        this.server = server;
        this.transport = transport;
        this.keyring = keyring;
    }

    @Override
    public CompletableFuture<Logon> logOn() {
        return keyring.account().thenCompose(this::logOn);
    }

    private CompletableFuture<Logon> logOn(Keyring.Account account) {
        byte[] pair = (account.userName() + ":" + account.password()).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = request("sessionMngr/?v=latest")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .POST(BodyPublishers.noBody());
        return transport.send(server, request).thenApply(reply -> {
            if (reply.status() == 401) {
                throw new CompletionException(
                        new RefusedException(Text.of("Refused_credentials", server.name(), account.userName()), true));
            }
            String token = reply.headers().firstValue(TOKEN).orElse("");
            if (token.isEmpty() && (reply.isSuccess() || reply.status() == 404)) {
                throw new CompletionException(new RefusedException(
                        Text.of("Refused_otherService", server.name(), server.url(), reply.status()), true));
            }
            LogonSession session = read(LogonSession.class, reply);
            if (session.sessionId() == null) {
                throw unreadable(reply, "SessionId");
            }
            String user = session.userName() == null ? account.userName() : session.userName();
            return new Logon(keyring.seal(token), session.sessionId(), user);
        });
    }

    @Override
    public CompletableFuture<FailoverPlan> failoverPlan(String sealedToken, PlanId plan) {
        return ask(
                authorized(sealedToken, plans(plan.kind()) + "/" + plan.value() + "?format=Entity")
                        .GET(),
                reply -> {
                    if (reply.status() == 404) {
                        throw new CompletionException(
                                new NotFoundException(Text.of("NotFound_plan", plan.value(), server.name()), true));
                    }
                    return read(FailoverPlan.class, reply);
                });
    }

    @Override
    public CompletableFuture<List<Ref>> failoverPlans(String sealedToken, PlanKind kind) {
        return ask(
                authorized(sealedToken, plans(kind)).GET(),
                reply -> read(EntityReferences.class, reply).ref());
    }

    private static String plans(PlanKind kind) {
        return kind == PlanKind.PLAN ? "failoverPlans" : "cloud/cloudFailoverPlans";
    }

    @Override
    public CompletableFuture<Task> perform(
            String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
        String retry = System.getProperty("jdk.httpclient.enableAllMethodRetry");
        if (retry != null && (retry.isEmpty() || Boolean.parseBoolean(retry))) {
            return CompletableFuture.failedFuture(new UnavailableException(Text.of("Retry_enabled"), true));
        }
        String action = operation.name().toLowerCase(Locale.ROOT);
        return ask(
                authorized(sealedToken, plans(plan.kind()) + "/" + plan.value() + "?action=" + action)
                        .POST(BodyPublishers.noBody()),
                reply -> read(Task.class, reply));
    }

    @Override
    public CompletableFuture<Task> task(String sealedToken, String taskId) {
        return ask(authorized(sealedToken, "tasks/" + segment(taskId)).GET(), reply -> {
            Task task = read(Task.class, reply);
            if (!taskId.equals(task.taskId())) {
                throw unreadable(reply, "TaskId");
            }
            return task;
        });
    }

    @Override
    public CompletableFuture<List<Task>> tasks(String sealedToken) {
        return ask(
                authorized(sealedToken, "tasks").GET(),
                reply -> read(Tasks.class, reply).task());
    }

    @Override
    public CompletableFuture<Void> deleteTask(String sealedToken, String taskId) {
        return ask(authorized(sealedToken, "tasks/" + segment(taskId)).DELETE(), this::done);
    }

    @Override
    public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
        return ask(authorized(sealedToken, path + "?format=Entity").GET(), reply -> read(RestoreSession.class, reply));
    }

    @Override
    public CompletableFuture<Void> logOff(String sealedToken, String sessionId) {
        return ask(
                authorized(sealedToken, "logonSessions/" + segment(sessionId)).DELETE(), this::done);
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(server.api(pathAndQuery)).header("Accept", "application/xml");
    }

    private HttpRequest.Builder authorized(String sealedToken, String pathAndQuery) {
        return request(pathAndQuery).header(TOKEN, keyring.open(sealedToken));
    }

    private <T> CompletableFuture<T> ask(HttpRequest.Builder request, Function<Reply, T> reader) {
        return transport.send(server, request).thenApply(reader);
    }

    private Void done(Reply reply) {
        if (!reply.isSuccess()) {
            throw new CompletionException(Faults.of(server, reply));
        }
        return null;
    }

    private <T> T read(Class<T> type, Reply reply) {
        done(reply);
        try {
            return Wire.read(type, reply);
        } catch (IOException e) {
            throw new CompletionException(Faults.unreadable(server, reply, e));
        }
    }

    private CompletionException unreadable(Reply reply, String missing) {
        return new CompletionException(
                Faults.unreadable(server, reply, new IOException(Text.of("Reply_without", missing))));
    }

    /** A part of a path that the server gave us: encoded, so that it can't lead anywhere else. */
    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
    }
}

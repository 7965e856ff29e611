package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
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
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Enterprise Manager by HTTP, for one customer. Facts about paths, codes and headers: Veeam's Help Center, «Veeam Backup Enterprise
 * Manager REST API Reference».
 */
public final class HttpEnterpriseManager implements EnterpriseManager {

    private final Server server;
    private final Transport transport;
    private final Keyring keyring;
    private final Customer customer;
    private final Requests requests;
    private final Replies replies;

    /** Who has logged on, so that no reply can repeat it; null while it isn't known. */
    private volatile Keyring.Account known;

    /** Whether the request that starts something has left, in this JVM or before. */
    private volatile boolean sent;

    /** @param customer for whom, see there */
    public HttpEnterpriseManager(Server server, Transport transport, Keyring keyring, Customer customer) {
        this.server = server;
        this.transport = transport;
        this.keyring = keyring;
        this.customer = customer;
        this.requests = new Requests(server, keyring);
        this.replies = new Replies(server);
    }

    @Override
    public CompletableFuture<Logon> logOn() {
        return keyring.account().thenCompose(account -> {
            known = account;
            Transport.Call call = call(requests.logOn(account), null, false, () -> justRefused(account));
            return transport.send(server, call).thenApply(reply -> {
                if (reply.status() == 401) {
                    transport.refusals.note(account);
                    String words = Text.of("Refused_credentials", server.name(), account.shown());
                    throw new CompletionException(new RefusedException(words, true));
                }
                return replies.logon(reply, account, keyring);
            });
        });
    }

    private EnterpriseManagerException justRefused(Keyring.Account account) {
        String words = Text.of("Refused_again", server.name(), account.shown(), Refusals.MEMORY.toSeconds());
        return transport.refusals.isRecent(account) ? new RefusedException(words, true) : null;
    }

    @Override
    public CompletableFuture<FailoverPlan> failoverPlan(String sealedToken, PlanId plan) {
        String root = plan.kind().veeamsWord();
        return ask(requests.get(sealedToken, Requests.plan(plan) + "?format=Entity"), root, reply -> {
            if (reply.status() == 404) {
                String words = Text.of("NotFound_plan", plan, server.name());
                throw new CompletionException(new NotFoundException(words, reply.isDeclined()));
            }
            return replies.read(reply, root, Documents::plan);
        });
    }

    @Override
    public CompletableFuture<List<Ref>> failoverPlans(String sealedToken, PlanKind kind) {
        String root = "EntityReferences";
        return ask(requests.get(sealedToken, Requests.plans(kind)), root, reply -> {
            boolean isWithoutCloud = reply.status() == 404 || reply.status() == 403;
            return kind == PlanKind.CLOUD_PLAN && isWithoutCloud
                    ? List.of()
                    : replies.read(reply, root, Documents::plans);
        });
    }

    @Override
    public CompletableFuture<Task> perform(
            String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
        String retry = System.getProperty("jdk.httpclient.enableAllMethodRetry");
        if (retry != null && (retry.isEmpty() || Boolean.parseBoolean(retry))) {
            return CompletableFuture.failedFuture(new UnavailableException(Text.of("Retry_enabled"), true));
        }
        HttpRequest.Builder request = requests.perform(sealedToken, operation, plan, restorePointBefore);
        return knowing(() -> transport
                .send(server, call(request, null, true, () -> null))
                .whenComplete((reply, fault) -> sent = true)
                .thenApply(replies::accepted));
    }

    @Override
    public CompletableFuture<Task> task(String sealedToken, String taskId) {
        return askAfterwards(
                requests.get(sealedToken, "tasks/" + Requests.segment(taskId)), reply -> replies.task(reply, taskId));
    }

    @Override
    public CompletableFuture<List<Task>> tasks(String sealedToken) {
        return askAfterwards(
                requests.get(sealedToken, "tasks"), reply -> replies.read(reply, "Tasks", Documents::tasks));
    }

    @Override
    public CompletableFuture<Void> deleteTask(String sealedToken, String taskId) {
        return askAfterwards(requests.delete(sealedToken, "tasks/" + Requests.segment(taskId)), replies::confirmed);
    }

    @Override
    public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
        return askAfterwards(
                requests.get(sealedToken, path + "?format=Entity"),
                reply -> replies.read(reply, "…Session", Documents::session));
    }

    @Override
    public CompletableFuture<Void> logOff(String sealedToken, String sessionId) {
        return ask(
                requests.delete(sealedToken, "logonSessions/" + Requests.segment(sessionId)), null, replies::confirmed);
    }

    /** Of what is asked only once the request that starts something has left. */
    private <T> CompletableFuture<T> askAfterwards(HttpRequest.Builder request, Function<Reply, T> reader) {
        sent = true;
        return ask(request, null, reader);
    }

    private <T> CompletableFuture<T> ask(HttpRequest.Builder request, String large, Function<Reply, T> reader) {
        return knowing(() ->
                transport.send(server, call(request, large, false, () -> null)).thenApply(reader));
    }

    private Transport.Call call(
            HttpRequest.Builder request, String large, boolean alone, Supplier<EnterpriseManagerException> veto) {
        Gate.Rank before = customer.startsNothing() ? Gate.Rank.LAST : Gate.Rank.BEFORE;
        return new Transport.Call(
                request, customer, sent || alone ? Gate.Rank.SENT : before, large, alone, veto, () -> known);
    }

    /**
     * Where another JVM has logged on, the account is asked for, only so that no reply can repeat it. That is not waited for longer
     * than a second: a credentials provider that hangs holds up nothing.
     */
    private <T> CompletableFuture<T> knowing(Supplier<CompletableFuture<T>> request) {
        if (known != null) {
            return request.get();
        }
        CompletableFuture<Keyring.Account> account = keyring.account();
        account.thenAccept(found -> known = found);
        return account.handle((found, fault) -> null)
                .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                .thenCompose(either -> request.get());
    }
}

package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * What the real client makes of a document in which Enterprise Manager repeats the token and the password wherever it has a word
 * to say.
 */
public final class QuotingWire {

    public static final String PASSWORD = "p-4711-äß";

    /** As Jenkins writes a secret into its configuration. */
    public static final String CIPHERTEXT = "{AQAAABAAAAAgq0kVNCwB0yhSBlHrcZUzDPkOaFsEwmYOn4V2yzkO1k8=}";

    private static final Server SERVER = new Server("dr-site", "https://em.example.com:9398", null);
    private static final Keyring.Account ACCOUNT = new Keyring.Account("CORP\\svc-jenkins", PASSWORD);
    private static final Replies REPLIES = new Replies(SERVER);

    private final String quote;
    private final Secrets secrets;

    private QuotingWire(String token) {
        quote = " " + token + " " + PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.url()))
                .header(Requests.TOKEN, token)
                .build();
        secrets = Secrets.of(request, ACCOUNT, null);
    }

    private Reply reply(int status, String xml) {
        Reply bare = Fixtures.reply(status, Fixtures.XML, xml);
        return new Reply(status, bare.headers(), bare.body(), secrets, null);
    }

    /**
     * @param document as an honest server means it
     * @param token in the clear
     */
    public static Object read(Object document, String token) {
        QuotingWire wire = new QuotingWire(token);
        if (document instanceof Task task) {
            return REPLIES.read(wire.reply(200, wire.task(task)), "Task", Documents::task);
        }
        if (document instanceof List<?> tasks) {
            String all = tasks.stream().map(task -> wire.task((Task) task)).collect(Collectors.joining());
            return REPLIES.read(wire.reply(200, "<Tasks>" + all + "</Tasks>"), "Tasks", Documents::tasks);
        }
        return document instanceof FailoverPlan plan
                ? REPLIES.read(wire.reply(200, wire.plan(plan)), "FailoverPlan", Documents::plan)
                : REPLIES.read(
                        wire.reply(200, wire.session((RestoreSession) document)), "…Session", Documents::session);
    }

    /** @param token in the clear: what is sealed must be that and nothing else */
    public static Logon logOn(Logon logon, String token) {
        Map<String, String> headers = Map.of("Content-Type", Fixtures.XML, Requests.TOKEN, token);
        String xml = "<LogonSession>" + new QuotingWire(token).said("UserName", logon.userName()) + "<SessionId>"
                + logon.sessionId() + "</SessionId></LogonSession>";
        Reply bare = Fixtures.reply(201, headers, xml);
        Reply reply = new Reply(201, bare.headers(), bare.body(), Secrets.of(request(), ACCOUNT, bare.headers()), null);
        return REPLIES.logon(reply, ACCOUNT, new Keyring() {
            @Override
            public CompletableFuture<Account> account() {
                return CompletableFuture.completedFuture(ACCOUNT);
            }

            @Override
            public String seal(String given) {
                return given.equals(token) ? logon.sealedToken() : "sealed something else";
            }

            @Override
            public String open(String sealedToken) {
                return token;
            }
        });
    }

    private static HttpRequest request() {
        return HttpRequest.newBuilder(URI.create(SERVER.url()))
                .header("Authorization", Requests.basic(ACCOUNT))
                .build();
    }

    /** An error document of Enterprise Manager that repeats them. */
    public static EnterpriseManagerException error(String token) {
        QuotingWire wire = new QuotingWire(token);
        return Faults.of(SERVER, wire.reply(500, Fixtures.error(500, "Try again" + wire.quote)));
    }

    private String said(String element, String text) {
        return text == null ? "" : element(element, text + quote);
    }

    private static String element(String element, String text) {
        return text == null ? "" : "<" + element + ">" + text + "</" + element + ">";
    }

    private String task(Task task) {
        TaskResult result = task.result();
        String said = result == null
                ? ""
                : "<Result" + flag("Success", result.success())
                        + flag("CredentialsNeeded", result.credentialsNeeded())
                        + flag("ConfirmationNeeded", result.confirmationNeeded())
                        + ">" + said("Message", result.message()) + "</Result>";
        String links = task.links().link().stream().map(QuotingWire::link).collect(Collectors.joining());
        return "<Task><Links>" + links + "</Links>" + element("TaskId", task.taskId()) + said("State", task.state())
                + said("Operation", task.operation()) + said + "</Task>";
    }

    private static String flag(String name, Boolean value) {
        return value == null ? "" : " " + name + "=\"" + value + '"';
    }

    private static String link(Link link) {
        return "<Link Rel=\"" + link.rel() + "\" Href=\"" + link.href() + '"'
                + (link.type() == null ? "" : " Type=\"" + link.type() + '"') + "/>";
    }

    private String plan(FailoverPlan plan) {
        String machines = plan.machines().stream()
                .map(name -> "<FailoveredVm>" + said("Name", name) + "</FailoveredVm>")
                .collect(Collectors.joining());
        return "<FailoverPlan>" + said("Name", plan.name()) + element("UID", plan.uid())
                + said("TenantName", plan.tenantName()) + "<FailoverPlanInfo><Includes>" + machines
                + "</Includes></FailoverPlanInfo></FailoverPlan>";
    }

    private String session(RestoreSession session) {
        String machines = session.machines().stream().map(this::machine).collect(Collectors.joining());
        return "<RestoreSession>" + said("State", session.state()) + element("Result", session.result())
                + element("Progress", session.progress()) + said("FailureMessage", session.failureMessage())
                + "<CloudFailoverTasks>" + machines + "</CloudFailoverTasks></RestoreSession>";
    }

    private String machine(CloudFailoverTask machine) {
        return "<CloudFailoverTask>" + said("VmName", machine.vmName()) + said("State", machine.state())
                + element("Result", machine.result()) + said("FailureMessage", machine.failureMessage())
                + "</CloudFailoverTask>";
    }
}

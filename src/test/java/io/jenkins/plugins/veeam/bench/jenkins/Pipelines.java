package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.bench.Way;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The Pipelines that are compared. Each logs on, sends the undo, waits for {@code Finished}, logs off, and then says when that
 * was. The rivals are written to be as quick as such loops get: the shell loop is one {@code sh}, {@code waitUntil} needs no
 * executor, and both have the password in the script, which spares them a binding.
 */
final class Pipelines {

    static final String USER = "svc-jenkins";
    static final String PASSWORD = "s3cret";
    static final String CREDENTIALS = "veeam-operator";

    private static final String SAYS_WHEN = "\necho \"ended ${System.currentTimeMillis()}\"\n";

    private static final String OF_INDEX = "def plan = \"00000000-0000-0000-0000-${params.INDEX}\"\n";

    private static final String CURL = """
            node {
                sh '''
                    set +x
                    em=EM/api
                    logon=$(curl -ski -X POST -H 'Content-Length: 0' -u 'USER:PASSWORD' "$em/sessionMngr/?v=latest" | tr -d '\\\\r')
                    token=$(echo "$logon" | sed -n 's/^X-RestSvcSessionId: //Ip')
                    session=$(echo "$logon" | sed -n 's:.*<SessionId>\\\\(.*\\\\)</SessionId>.*:\\\\1:p')
                    ask() { curl -sk -H "X-RestSvcSessionId: $token" "$@"; }
                    task=$(ask -X POST -H 'Content-Length: 0' "$em/failoverPlans/PLAN?action=undo" | sed -n 's:.*<TaskId>\\\\(.*\\\\)</TaskId>.*:\\\\1:p')
                    until ask "$em/tasks/$task" | grep '<State>Finished</State>' > /dev/null; do
                        echo "$task is running"
                        sleep 5
                    done
                    ask -X DELETE "$em/logonSessions/$session"
                '''SAYS_WHEN
            }
            """;

    private static final String HTTP_REQUEST = """
            def ask = { mode, path, name, value ->
                httpRequest(url: "EM/api/${path}", httpMode: mode, ignoreSslErrors: true, quiet: true,
                    customHeaders: [[name: name, value: value, maskValue: true]])
            }
            def logon = ask('POST', 'sessionMngr/?v=latest', 'Authorization', 'Basic BASIC')
            def token = logon.headers['X-RestSvcSessionId'][0]
            def session = logon.content.split('<SessionId>')[1].split('<')[0]
            def undo = ask('POST', 'failoverPlans/PLAN?action=undo', 'X-RestSvcSessionId', token)
            def task = undo.content.split('<TaskId>')[1].split('<')[0]
            waitUntil(quiet: true) {
                ask('GET', "tasks/${task}", 'X-RestSvcSessionId', token).content.contains('<State>Finished</State>')
            }
            ask('DELETE', "logonSessions/${session}", 'X-RestSvcSessionId', token)
            SAYS_WHEN
            """;

    private Pipelines() {}

    static String echo() {
        return "echo 'nothing to undo'" + SAYS_WHEN;
    }

    /**
     * @param em the server's address
     * @param name the plan's
     */
    static String undo(Way way, String em, String plan, String name) {
        String basic = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return switch (way) {
            case PLUGIN -> undoStep("'" + plan + "'") + SAYS_WHEN;
            case START ->
                "veeamStartFailover(planId: '" + plan + "', planName: '" + name + "', credentialsId: '" + CREDENTIALS
                        + "')" + SAYS_WHEN;
            case CURL -> filled(CURL, em, plan).replace("USER:PASSWORD", USER + ":" + PASSWORD);
            case HTTP_REQUEST -> filled(HTTP_REQUEST, em, plan).replace("BASIC", basic);
            case TOLD -> throw new IllegalArgumentException("No Pipeline");
        };
    }

    private static String filled(String script, String em, String plan) {
        return script.replace("EM/api", em + "/api").replace("PLAN", plan).replace("SAYS_WHEN", SAYS_WHEN);
    }

    /** For many builds of one job, each with a plan of its own; in Groovy. */
    static String undoOfIndex() {
        return OF_INDEX + undoStep("plan");
    }

    /** The same around a {@code sleep}. */
    static String sleepOfIndex() {
        return OF_INDEX + "sleep(time: 7200, unit: 'SECONDS')";
    }

    private static String undoStep(String plan) {
        return "veeamUndoFailover(planId: " + plan + ", credentialsId: '" + CREDENTIALS + "')";
    }
}

package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What each phase asks: one request, with the token of its logon. */
class RequestsTest {

    private final List<String> asked = new ArrayList<>();
    private final CompletableFuture<?> reply = new CompletableFuture<>();

    private final EnterpriseManager em = (EnterpriseManager) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {EnterpriseManager.class}, (proxy, method, args) -> {
                asked.add(method.getName() + (args == null ? "[]" : Arrays.toString(args)));
                return reply;
            });

    private void asks(Situation situation, String request) {
        assertThat(situation.undo().phase().ask(em, situation.undo())).isSameAs(reply);
        assertThat(asked).containsExactly(request);
    }

    @Test
    void loggingOn() {
        asks(Situation.begun(), "logOn[]");
    }

    @Test
    void readingThePlan() {
        asks(Situation.loggedOn(), "failoverPlan[sealed, " + Situation.ID + "]");
    }

    @Test
    void sending() {
        asks(Situation.aboutToSend(), "perform[sealed, UNDO, " + Situation.ID + ", null]");
    }

    @Test
    void finding() {
        asks(Situation.finding(), "tasks[sealed]");
    }

    @Test
    void watching() {
        asks(Situation.watching(), "task[sealed, task-1]");
    }

    @Test
    void following() {
        asks(Situation.following(RESTORE), "session[sealed, restoreSessions/r-1]");
    }

    @Test
    void deleting() {
        asks(Situation.watching().aborted(OnAbort.STOP, false), "deleteTask[sealed, task-1]");
    }

    @Test
    void loggingOff() {
        asks(Situation.loggedOn().after(SECOND).fails(Fault.refused()), "logOff[sealed, 15a3fc97]");
    }

    @Test
    void onlyRequestsThatChangeSomethingMustBeAnswered() {
        assertThat(Phase.values())
                .filteredOn(Phase::changesSomething)
                .containsExactly(Phase.LOG_ON, Phase.SEND, Phase.DELETE_TASK);
    }
}

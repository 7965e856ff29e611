package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.config.Answer;
import io.jenkins.plugins.veeam.config.Connections;
import io.jenkins.plugins.veeam.config.SealedTokens;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** A question that a form asks a server. It starts nothing, and what it logs on it logs off. */
final class FormLook {

    private FormLook() {}

    /**
     * Logs on, asks, and logs off, also when the answer comes after {@link Answer#LIMIT}.
     *
     * @return ends exceptionally with an {@link EnterpriseManagerException} only
     */
    static <T> CompletableFuture<T> ask(
            Server server,
            StandardUsernamePasswordCredentials credentials,
            BiFunction<EnterpriseManager, Logon, CompletableFuture<T>> question) {
        EnterpriseManager em = Connections.to(
                server,
                new SealedTokens() {
                    @Override
                    public CompletableFuture<Account> account() {
                        return CompletableFuture.completedFuture(new Account(
                                credentials.getUsername(),
                                credentials.getPassword().getPlainText(),
                                credentials.isUsernameSecret() ? credentials.getId() : null));
                    }
                },
                Customer.FORM);
        return em.logOn()
                .thenCompose(logon -> question.apply(em, logon)
                        .whenComplete((answer, fault) -> em.logOff(logon.sealedToken(), logon.sessionId())));
    }
}

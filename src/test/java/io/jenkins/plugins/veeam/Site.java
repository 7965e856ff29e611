package io.jenkins.plugins.veeam;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.Descriptor.FormException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of the faces have in common: a plan, an account, and how Jenkins gets to know of them. */
final class Site {

    static final String PLAN = "ae01e36f-32a3-4095-95fa-09a2af744009";
    static final String OTHER_PLAN = "0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11";
    static final String USER = "CORP\\svc-jenkins";
    static final String PASSWORD = "s3cret-Pa55word";
    static final String CREDENTIALS = "veeam-operator";
    static final String SERVER = "dr-site";

    private Site() {}

    /** Two plans and an administrator. */
    static Simulator furnished(Simulator em) {
        return em.user(USER, PASSWORD).plan(PLAN, "Payroll DR", "db01", "web01").plan(OTHER_PLAN, "Archive", "arc01");
    }

    static void configure(Simulator... ems) {
        VeeamFailoverConfiguration.get()
                .setServers(Stream.of(ems)
                        .map(em -> server(ems.length == 1 || em == ems[0] ? SERVER : SERVER + "-2", em))
                        .toList());
    }

    static EnterpriseManagerServer server(String name, Simulator em) {
        EnterpriseManagerServer server = new EnterpriseManagerServer(name, em.url());
        if (em.url().startsWith("https")) {
            server.setCertificateSha256(em.certificateSha256());
        }
        return server;
    }

    static Credentials credentials(String id, String user, String password) throws FormException {
        return new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, id, null, user, password);
    }

    /** In Jenkins' own store, in place of what was there. */
    static void store(Credentials... credentials) throws IOException {
        SystemCredentialsProvider provider = SystemCredentialsProvider.getInstance();
        provider.getCredentials().clear();
        provider.getCredentials().addAll(List.of(credentials));
        provider.save();
    }
}

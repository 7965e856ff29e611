package io.jenkins.plugins.veeam.situations;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.domains.HostnameSpecification;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.Descriptor;
import hudson.model.FreeStyleProject;
import io.jenkins.plugins.veeam.Faces;
import io.jenkins.plugins.veeam.OperationBuilder;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;

/** What most tests need: an account, a plan, a configured server, jobs. */
public final class Site {

    public static final String PLAN = "ae01e36f-32a3-4095-95fa-09a2af744009";
    public static final String USER = "CORP\\svc-jenkins";
    public static final String PASSWORD = "s3cret-Pässword";
    public static final String CREDENTIALS = "veeam-operator";
    public static final String SERVER = "dr-site";
    /** What a Jenkinsfile needs as a minimum. */
    public static final String UNDO = "planId: '" + PLAN + "', credentialsId: '" + CREDENTIALS + "'";
    /** The same for a start, and for the test of {@link #CLOUD_PLAN}. */
    public static final String START = UNDO + ", planName: 'Payroll DR'";

    public static final String CLOUD_PLAN = "e7ca6822-a87f-443d-8aae-8005970543bf";
    public static final String CLOUD_UID = "urn:veeam:CloudFailoverPlan:" + CLOUD_PLAN;
    public static final String TEST = "planId: '" + CLOUD_UID + "', credentialsId: '" + CREDENTIALS + "'";

    private Site() {}

    /** An Enterprise Manager with an account and a plan. */
    public static Simulator populated(Simulator em) {
        return em.user(USER, PASSWORD).plan(PLAN, "Payroll DR", "db01", "web01");
    }

    /** A tenant's plan beside the others. */
    public static Simulator withTenant(Simulator em) {
        return em.cloudPlan(CLOUD_PLAN, "ABC DR", "ABC Company", "srv38", "srv40");
    }

    /** As a Jenkinsfile has it: the undo and the start of {@link #PLAN}, the test of {@link #CLOUD_PLAN}. */
    public static String call(Operation operation) {
        String parameters =
                switch (operation) {
                    case UNDO -> UNDO;
                    case START -> START;
                    case TEST -> TEST;
                };
        return Faces.function(operation) + "(" + parameters + ")";
    }

    /** Makes a simulator the one configured server, and its account a credential. */
    public static void configure(Simulator em) throws IOException {
        serve(em);
        credential(CREDENTIALS, USER, PASSWORD);
    }

    public static void serve(Simulator em) {
        VeeamFailoverConfiguration.get().setServers(List.of(server(SERVER, em)));
    }

    public static EnterpriseManagerServer server(String name, Simulator em) {
        EnterpriseManagerServer server = new EnterpriseManagerServer(name, em.url());
        if (em.url().startsWith("https")) {
            server.setCertificateSha256(em.certificateSha256());
        }
        return server;
    }

    public static void credential(String id, String user, String password) throws IOException {
        try {
            SystemCredentialsProvider provider = SystemCredentialsProvider.getInstance();
            provider.getCredentials()
                    .add(new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, id, null, user, password));
            provider.save();
        } catch (Descriptor.FormException e) {
            throw new IOException(e);
        }
    }

    /** The account of {@link #populated} once more, restricted to hosts that the simulator isn't. */
    public static void credentialForOtherHosts(String id) throws IOException {
        try {
            Domain other = new Domain("other", null, List.of(new HostnameSpecification("*.example.com", null)));
            SystemCredentialsProvider.getInstance()
                    .getDomainCredentialsMap()
                    .put(
                            other,
                            List.of(new UsernamePasswordCredentialsImpl(
                                    CredentialsScope.GLOBAL, id, null, USER, PASSWORD)));
        } catch (Descriptor.FormException e) {
            throw new IOException(e);
        }
    }

    public static WorkflowJob pipeline(String name, String script) throws IOException {
        try {
            WorkflowJob job = Jenkins.get().createProject(WorkflowJob.class, name);
            job.setDefinition(new CpsFlowDefinition(script, true));
            return job;
        } catch (Descriptor.FormException e) {
            throw new IOException(e);
        }
    }

    public static FreeStyleProject freestyle(String name, OperationBuilder... builders) throws IOException {
        FreeStyleProject job = Jenkins.get().createProject(FreeStyleProject.class, name);
        job.getBuildersList().addAll(List.of(builders));
        return job;
    }

    /** To undo {@link #PLAN} at the one server that is configured. */
    public static Order order() throws Exception {
        return new Order(
                Operation.UNDO,
                VeeamFailoverConfiguration.get().server(null),
                PlanId.parse(PLAN).orElseThrow(),
                null,
                null,
                false,
                60);
    }
}

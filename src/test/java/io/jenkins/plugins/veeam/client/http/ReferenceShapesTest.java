package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape in which the reference prints the documents that the client reads, in words of our own. */
class ReferenceShapesTest {
    private static final String NS = " xmlns=\"http://www.veeam.com/ent/v1.0\"";

    private static Task task(String content) throws IOException {
        return Fixtures.task(Fixtures.reply(200, XML, "<Task" + NS + " Type=\"Task\">" + content + "</Task>"));
    }

    @ParameterizedTest
    @CsvSource({
        "Running,UndoFailoverPlan,'',,",
        "Running,StartFailoverPlan,<Result Success='true'/>,true,",
        "OperationFinished,UndoCloudFailoverPlan,<Result Success='true'><Message>Ok</Message></Result>,true,Ok",
        "Finished,StartCloudFailoverPlan,<Result Success='false'><Message>Replica is locked</Message></Result>,false,Replica"
                + " is locked",
        "Finished,StartCloudFailoverPlan,<Result Success='true'/>,true,"
    })
    void tasks(String state, String operation, String result, Boolean success, String message) throws IOException {
        Task task = task("<Links/><TaskId>task-1</TaskId><State>" + state + "</State><Operation>" + operation
                + "</Operation>" + result);
        assertThat(task.taskId()).isEqualTo("task-1");
        assertThat(task.state()).isEqualTo(state);
        assertThat(task.operation()).isEqualTo(operation);
        assertThat(task.links().link()).isEmpty();
        assertThat(task.result() == null ? null : task.result().success()).isEqualTo(success);
        assertThat(task.result() == null ? null : task.result().message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "restoreSessions/5f1d?format=Entity,RestoreSession,restoreSessions/5f1d",
        "restoreSessions/5f1d,RestoreSessionReference,restoreSessions/5f1d",
        "restoreSessions/5f1d?format=Entity,,restoreSessions/5f1d",
        "cloud/failoverSessions/a986?format=Entity,CloudFailoverSession,cloud/failoverSessions/a986",
        "cloud/failoverSessions/a986,,cloud/failoverSessions/a986",
        "backupSessions/b1?format=Entity,BackupJobSession,backupSessions/b1",
        "replicaSessions/r1?format=Entity,ReplicaJobSession,replicaSessions/r1",
        "cdpReplicaSessions/c1,CdpReplicaSessionReference,cdpReplicaSessions/c1"
    })
    void relatedLinksToEachKindOfSession(String path, String type, String session) throws IOException {
        String link = "<Link Rel='Related' Href='https://em:9398/api/" + path + "'"
                + (type == null ? "" : " Type='" + type + "'") + " Name='ABC'/>";
        Task task = task("<Links><Link Rel='Delete' Href='https://em:9398/api/tasks/task-1'/>" + link
                + "</Links><TaskId>task-1</TaskId>");
        assertThat(task.relatedSessions()).containsExactly(session);
        assertThat(task.obscureSessions()).isEmpty();
        assertThat(task.links().link()).contains(new Link("Delete", null, "https://em:9398/api/tasks/task-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "Starting,None",
        "Working,None",
        "Stopping,Success",
        "Stopped,Success",
        "Stopped,Warning",
        "Stopped,Failed"
    })
    void sessions(String state, String result) throws IOException {
        String content =
                "<JobType>FailoverPlan</JobType><CreationTimeUTC>2026-05-06T20:29:45.077Z</CreationTimeUTC><State>"
                        + state + "</State><Result>" + result
                        + "</Result><Progress>50</Progress><FailureMessage>Host is"
                        + " down</FailureMessage>";
        for (String type : new String[] {"RestoreSession", "CloudFailoverSession", "ReplicaJobSession"}) {
            RestoreSession session =
                    Fixtures.session(Fixtures.reply(200, XML, "<" + type + NS + ">" + content + "</" + type + ">"));
            assertThat(session)
                    .isEqualTo(new RestoreSession(
                            state,
                            result,
                            "50",
                            "FailoverPlan",
                            "2026-05-06T20:29:45.077Z",
                            null,
                            "Host is down",
                            null));
        }
    }

    /** With an empty list of machines, and links that lead to no session. */
    @ParameterizedTest
    @CsvSource({"CloudFailoverSession,<CloudFailoverTasks />,100", "RestoreSession,'',0"})
    void sessionsAtTheirEnd(String type, String tasks, String progress) throws IOException {
        RestoreSession session = Fixtures.session(Fixtures.reply(
                200,
                XML,
                "<" + type + NS + " Type='" + type + "' Name='ABC' UID='urn:veeam:" + type + ":4754'><Links><Link"
                        + " Rel='Alternate' Type='" + type + "Reference' Href='https://em:9398/api/x/4754'/><Link"
                        + " Rel='Related' Type='VmRestorePointReference' Href='https://em:9398/api/vmRestorePoints/fb87'/>"
                        + "</Links><JobType>FailoverPlan</JobType><CreationTimeUTC>2015-12-07T17:38:16Z</CreationTimeUTC>"
                        + "<EndTimeUTC>2015-12-07T17:39:36Z</EndTimeUTC><State>Stopped</State><Result>Success</Result>"
                        + "<Progress>" + progress + "</Progress>" + tasks + "</" + type + ">"));
        assertThat(session.hasEnded()).isTrue();
        assertThat(session)
                .isEqualTo(new RestoreSession(
                        "Stopped",
                        "Success",
                        progress,
                        "FailoverPlan",
                        "2015-12-07T17:38:16Z",
                        "2015-12-07T17:39:36Z",
                        null,
                        null));
    }

    /** Each entry bears the name of its list. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCloudSessionsMachines(boolean json) throws IOException {
        String xml = "<CloudFailoverSession" + NS
                + "><Links/><State>Stopped</State><Result>Failed</Result><CloudFailoverTasks>"
                + "<CloudFailoverTasks VmName='a'><VmReplicaPointLink Rel='Related' Name='a@2026'/><State>Stopped</State>"
                + "<Result>Success</Result><Progress>100</Progress></CloudFailoverTasks><CloudFailoverTasks VmName='b'><State>"
                + "Stopped</State><Result>Failed</Result><FailureMessage>No ping</FailureMessage></CloudFailoverTasks>"
                + "</CloudFailoverTasks></CloudFailoverSession>";
        String inJson =
                "{\"State\":\"Stopped\",\"Result\":\"Failed\",\"CloudFailoverTasks\":[{\"VmName\":\"a\",\"State\":"
                        + "\"Stopped\",\"Result\":\"Success\",\"Progress\":100},{\"VmName\":\"b\",\"State\":\"Stopped\",\"Result\":"
                        + "\"Failed\",\"FailureMessage\":\"No ping\"}]}";
        RestoreSession session = Fixtures.session(Fixtures.reply(200, json ? JSON : XML, json ? inJson : xml));
        assertThat(session.hasEnded()).isTrue();
        assertThat(session.machines())
                .containsExactly(
                        new CloudFailoverTask("a", "Stopped", "Success", "100", null),
                        new CloudFailoverTask("b", "Stopped", "Failed", null, "No ping"));
    }

    /** With names of its own in what isn't read. */
    private static String machine(String element, String name, String display, int order) {
        return "<" + element + " Type='" + element + "'><Name>" + name + "</Name>"
                + (display == null ? "" : "<DisplayName>" + display + "</DisplayName>") + "<Order>" + order + "</Order>"
                + "<GuestProcessingOptions><AppAwareProcessingMode>TryProcess</AppAwareProcessingMode><Name>sa</Name>"
                + "<DisplayName>script</DisplayName><Order>9</Order></GuestProcessingOptions></" + element + ">";
    }

    @Test
    void aPlanWithGuestOptions() throws IOException {
        String links = "<Links><Link Rel='Start' Href='x'/><Link Rel='Undo' Href='x'/></Links>";
        FailoverPlan plan = Fixtures.plan(Fixtures.reply(
                200,
                XML,
                "<FailoverPlan" + NS + " Name='SQL' UID='urn:veeam:FailoverPlan:1'>" + links
                        + "<FailoverPlanInfo><Includes>"
                        + machine("FailoveredVm", "vm-2", "second", 10) + machine("FailoveredVm", "first", "", 2)
                        + machine("FailoveredVm", "", null, 1) + "</Includes></FailoverPlanInfo></FailoverPlan>"));
        assertThat(plan.machines()).containsExactly("first", "second");
        assertThat(plan.offers(Operation.START)).isTrue();
        assertThat(plan.offers(Operation.TEST)).isFalse();
    }

    /** The reference has two names for a machine of a tenant's plan. */
    @ParameterizedTest
    @ValueSource(strings = {"CloudFailoverPlanVm", "CloudFailoveredVm"})
    void aTenantsPlan(String element) throws IOException {
        String xml = "<CloudFailoverPlan" + NS
                + " Name='ABC' UID='urn:veeam:CloudFailoverPlan:1'><TenantUid>urn:1</TenantUid>"
                + "<TenantName>ABC Company</TenantName><CloudFailoverPlanInfo><Includes>"
                + machine(element, "a", null, 1)
                + machine(element, "b", null, 0) + "</Includes></CloudFailoverPlanInfo></CloudFailoverPlan>";
        FailoverPlan plan = Documents.plan(Fixtures.reply(200, XML, xml).document("CloudFailoverPlan"));
        assertThat(plan.tenantName()).isEqualTo("ABC Company");
        assertThat(plan.machines()).containsExactly("b", "a");
    }

    @Test
    void aListOfTenantsPlansAsPrinted() throws IOException {
        String ref = "<Ref Type='FailoverPlanReference' Href='https://em/api/managedServers/e7ca' Name='ABC Plan'"
                + " UID='urn:veeam:FailoverPlan:e7ca'><Links><Link Rel='Alternate' Type='CloudFailoverPlan' Name='ABC Plan'/>"
                + "<Link Rel='Related' Type='CloudTenant' Name='ABC Company'/></Links></Ref>";
        String bare = "<Ref Name='Other' UID='urn:veeam:CloudFailoverPlan:f8'><Links/></Ref>";
        assertThat(Fixtures.plans(
                        Fixtures.reply(200, XML, "<EntityReferences" + NS + ">" + ref + bare + "</EntityReferences>")))
                .extracting(Ref::name, Ref::uid, Ref::tenantName)
                .containsExactly(
                        tuple("ABC Plan", "urn:veeam:FailoverPlan:e7ca", "ABC Company"),
                        tuple("Other", "urn:veeam:CloudFailoverPlan:f8", null));
    }
}

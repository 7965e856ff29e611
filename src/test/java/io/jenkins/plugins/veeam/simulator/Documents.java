package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Enterprise Manager's resources, in the form that its documentation shows. */
final class Documents {

    /** The server's idea of its own address. No client can resolve it, and none is to try. */
    static final String OWN_ADDRESS = "https://em.veeam.invalid:9398/api/";

    private static final String BACKUP_SERVER = "backupServers/ce15a8c7-aa49-495e-b05b-ee3398c91018";

    private Documents() {}

    static Document enterpriseManager() {
        List<Document> versions = List.of(version("v1_5"), version("v1_6"), version("v1_7"));
        return entity("EnterpriseManager", "EnterpriseManager", "")
                .wrapped("Links", List.of(link("Create", "LogonSession", "sessionMngr/?v=latest")))
                .wrapped("SupportedVersions", versions);
    }

    private static Document version(String name) {
        return Document.named("SupportedVersion")
                .attribute("Name", name)
                .wrapped("Links", List.of(link("Create", "LogonSession", "sessionMngr/?v=" + name)));
    }

    static Document logonSession(LogonSession session) {
        String path = "logonSessions/" + session.sessionId();
        return entity("LogonSession", "LogonSession", path)
                .wrapped(
                        "Links",
                        List.of(
                                link("Up", "EnterpriseManager", ""),
                                link("Down", "FailoverPlanReferenceList", "failoverPlans"),
                                link("Down", "TaskList", "tasks"),
                                link("Delete", "LogonSession", path)))
                .value("UserName", session.userName())
                .value("SessionId", session.sessionId());
    }

    static Document planReferences(Collection<Plan> plans) {
        return Document.named("EntityReferences")
                .repeated(
                        "Refs",
                        plans.stream().map(plan -> reference("Ref", plan)).toList());
    }

    static Document planReference(Plan plan) {
        return reference("EntityRef", plan);
    }

    private static Document reference(String element, Plan plan) {
        return entity(element, "FailoverPlanReference", "failoverPlans/" + plan.id())
                .attribute("Name", plan.name())
                .attribute("UID", plan.uid())
                .wrapped(
                        "Links",
                        List.of(
                                link("Up", "BackupServerReference", BACKUP_SERVER),
                                link("Alternate", "FailoverPlan", "failoverPlans/" + plan.id() + "?format=Entity")));
    }

    static Document queryResult(Collection<Plan> plans) {
        Document refs = Document.named("Refs")
                .repeated(
                        "Refs",
                        plans.stream().map(plan -> reference("Ref", plan)).toList());
        Document paging = Document.named("PagingInfo")
                .attribute("PagesCount", 1)
                .attribute("PageSize", 100)
                .attribute("PageNum", 1);
        return Document.named("QueryResult").child(refs).child(paging);
    }

    static Document plan(Plan plan) {
        String path = "failoverPlans/" + plan.id();
        Document includes = Document.named("Includes").repeated("FailoveredVms", machines(plan));
        return entity("FailoverPlan", "FailoverPlan", path + "?format=Entity")
                .attribute("Name", plan.name())
                .attribute("UID", plan.uid())
                .wrapped(
                        "Links",
                        List.of(
                                link("Up", "BackupServerReference", BACKUP_SERVER),
                                link("Alternate", "FailoverPlanReference", path),
                                link("Start", null, path + "?action=start"),
                                link("Undo", null, path + "?action=undo")))
                .value("Description", "Created by SRV02\\Administrator at 10/18/2014 6:33:37 AM.")
                .child(Document.named("FailoverPlanInfo").child(includes));
    }

    private static List<Document> machines(Plan plan) {
        return plan.machines().stream().map(name -> machine(plan, name)).toList();
    }

    private static Document machine(Plan plan, String name) {
        String id = UUID.nameUUIDFromBytes((plan.id() + name).getBytes(StandardCharsets.UTF_8))
                .toString();
        return entity("FailoveredVm", "FailoveredVm", "failoverPlans/" + plan.id() + "/includes/" + id)
                .value("FailoveredVmId", id)
                .value("HierarchyObjRef", "urn:VMware:Vm:ca2f751f-8f26-4f39-815e-ce493b61fd80." + id)
                .value("Name", name)
                .value("DisplayName", name)
                .value("Order", plan.machines().indexOf(name))
                .value("BootDelay", 60);
    }

    static Document error(int status, String message) {
        return Document.named("Error")
                .attribute("Message", message)
                .attribute("StatusCode", status)
                .value("FirstChanceExceptionMessage", message)
                .value("StackTrace", null)
                .value("Status", null);
    }

    static Document entity(String element, String type, String path) {
        return Document.named(element).attribute("Type", type).attribute("Href", OWN_ADDRESS + path);
    }

    /** @param type null: the link has none, as some have */
    static Document link(String rel, String type, String path) {
        return Document.named("Link")
                .attribute("Rel", rel)
                .attribute("Type", type)
                .attribute("Href", OWN_ADDRESS + path);
    }

    static String text(Instant instant) {
        return instant.toString();
    }
}

package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.util.List;

/** Enterprise Manager's resources, in the form that its documentation shows. */
final class Documents {

    /** The server's idea of its own address. No client can resolve it, and none is to try. */
    static final String OWN_SERVER = "https://em.veeam.invalid:9398";

    private static final String OWN_ADDRESS = OWN_SERVER + "/api/";

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
                                link("Down", "CloudFailoverPlanReferenceList", "cloud/cloudFailoverPlans"),
                                link("Down", "TaskList", "tasks"),
                                link("Delete", "LogonSession", path)))
                .value("UserName", session.userName())
                .value("SessionId", session.sessionId());
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
}

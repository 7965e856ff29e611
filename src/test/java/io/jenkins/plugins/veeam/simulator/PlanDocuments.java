package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Documents.entity;
import static io.jenkins.plugins.veeam.simulator.Documents.link;

import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans and lists of plans, of both kinds. */
record PlanDocuments(PlanForm form) {
    static final String BACKUP_SERVER = "backupServers/ce15a8c7-aa49-495e-b05b-ee3398c91018";

    Document references(Collection<Plan> plans) {
        return Document.named("EntityReferences").repeated("Refs", refs(plans));
    }

    Document reference(Plan plan) {
        return reference("EntityRef", plan);
    }

    Document queryResult(Collection<Plan> plans) {
        Document refs = Document.named("Refs").repeated("Refs", refs(plans));
        Document paging = Document.named("PagingInfo")
                .attribute("PagesCount", 1)
                .attribute("PageSize", 100)
                .attribute("PageNum", 1);
        return Document.named("QueryResult").child(refs).child(paging);
    }

    private List<Document> refs(Collection<Plan> plans) {
        return plans.stream().map(plan -> reference("Ref", plan)).toList();
    }

    private Document reference(String element, Plan plan) {
        boolean printed = plan.kind() == PlanKind.CLOUD && form.cloudAsPrinted();
        String type = printed ? PlanKind.PLAN.type() : plan.kind().type();
        List<Document> links = new ArrayList<>();
        links.add(link("Up", "BackupServerReference", BACKUP_SERVER));
        links.add(link("Alternate", plan.kind().type(), plan.path() + "?format=Entity"));
        if (plan.tenant() != null) {
            links.add(link("Related", "CloudTenant", "cloud/tenants/" + tenantId(plan) + "?format=Entity")
                    .attribute("Name", plan.tenant()));
        }
        return entity(element, type + "Reference", printed ? "managedServers/" + plan.id() : plan.path())
                .attribute("Name", plan.name())
                .attribute("UID", "urn:veeam:" + type + ":" + plan.id())
                .wrapped("Links", links);
    }

    Document plan(Plan plan) {
        PlanKind kind = plan.kind();
        Document document = entity(kind.type(), kind.type(), plan.path() + "?format=Entity")
                .attribute("Name", plan.name())
                .attribute("UID", plan.uid())
                .wrapped("Links", links(plan));
        if (kind == PlanKind.CLOUD) {
            document.value("TenantUid", "urn:veeam:CloudTenant:" + tenantId(plan))
                    .value("TenantName", plan.tenant());
        }
        Document includes = Document.named("Includes")
                .repeated(kind == PlanKind.CLOUD ? "CloudFailoverPlanVms" : "FailoveredVms", machines(plan));
        return document.value("Description", "Created by SRV02\\Administrator at 10/18/2014 6:33:37 AM.")
                .child(Document.named(kind.type() + "Info").child(includes));
    }

    private List<Document> links(Plan plan) {
        Stream<Document> general = Stream.of(
                link("Up", "BackupServerReference", BACKUP_SERVER),
                link("Alternate", plan.kind().type() + "Reference", plan.path()));
        Stream<Document> actions = Stream.of("Start", "Test", "Undo")
                .filter(rel -> Action.of(rel, plan.kind()).isPresent())
                .filter(rel -> !form.missingLinks().contains(rel))
                .map(rel -> link(rel, null, plan.path() + "?action=" + rel.toLowerCase()));
        return Stream.concat(general, actions).toList();
    }

    private List<Document> machines(Plan plan) {
        return IntStream.range(0, plan.machines().size())
                .mapToObj(order -> machine(plan, order))
                .toList();
    }

    private Document machine(Plan plan, int order) {
        String name = plan.machines().get(order);
        String id = idOf(plan.id() + name);
        String path = plan.path() + "/includes/" + id;
        if (plan.kind() == PlanKind.CLOUD) {
            return entity("CloudFailoverPlanVm", "CloudFailoveredVm", path)
                    .value("FailoverPlanVMId", id)
                    .value("Name", name)
                    .value("Order", order);
        }
        Document machine = entity("FailoveredVm", "FailoveredVm", path)
                .value("FailoveredVmId", id)
                .value("HierarchyObjRef", "urn:VMware:Vm:ca2f751f-8f26-4f39-815e-ce493b61fd80." + id)
                .value("Name", name)
                .value("DisplayName", name)
                .value("Order", order)
                .value("BootDelay", 60);
        return form.guestOptions() ? machine.child(GuestOptions.AS_PRINTED) : machine;
    }

    private static String tenantId(Plan plan) {
        return idOf("tenant " + plan.tenant());
    }

    static String idOf(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

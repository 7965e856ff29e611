package io.jenkins.plugins.veeam.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.Parameters;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.situations.Site;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;

/** A plan of 10,000 machines, whose document has 22 MB, wherever it shows. */
class TenThousandMachinesTest extends BuildPages {

    private static final int MACHINES = 10_000;

    @Test
    void areCheckedAndUndoneAndToldInFew() throws Exception {
        em.plan(OTHER_PLAN, "Whole site", MACHINES).replies().withGuestOptions();
        String plan = "planId: '" + OTHER_PLAN + "', credentialsId: 'veeam-operator'";
        WorkflowRun build = jenkins.buildAndAssertSuccess(Site.pipeline(
                "large", "veeamUndoFailover(" + plan + ", dryRun: true)\nveeamUndoFailover(" + plan + ")"));

        String log = JenkinsRule.getLog(build);
        assertThat(log)
                .contains("Its 10000 machines: vm-0, vm-1, ", "vm-9 and 9990 more.")
                .contains("\"Whole site\" (" + OTHER_PLAN + "): 10000 machines.")
                .contains("10000 machines take at least 5 h 33 min")
                .doesNotContain("vm-10,");
        assertThat(log.length()).as("of the whole log").isLessThan(20_000);
        for (Journal journal : Journal.of(build)) {
            Progress undo = journal.read();
            assertThat(undo.machines())
                    .hasSize(MACHINES)
                    .startsWith("vm-0", "vm-1")
                    .endsWith("vm-9999");
        }
        String page = html(build.getUrl());
        assertThat(page).contains("Machines (10,000)", "Show all", "vm-9999").doesNotContain("<details open");
        assertThat(page.indexOf("vm-1<"))
                .isBetween(page.indexOf("<details>"), page.indexOf("</details>"))
                .isPositive();
        assertThat(html(build.getUrl() + "veeam-failover/api/json?depth=9"))
                .contains("\"Whole site\"", "\"vm-0\"", "\"vm-9999\"");
        em.replies().areUsual(); // the form has five seconds
        String checked = jenkins.jenkins
                .getDescriptorByType(Parameters.DescriptorImpl.class)
                .doVerifyPlan(null, "UNDO", Site.SERVER, Site.CREDENTIALS, OTHER_PLAN, "Whole site", "", "1440")
                .renderHtml();
        assertThat(checked)
                .contains("Machines (10000): vm-0, ", "vm-9 and 9990 more")
                .doesNotContain("vm-10,");
        assertThat(em.undoPosts()).isEqualTo(1);
    }
}

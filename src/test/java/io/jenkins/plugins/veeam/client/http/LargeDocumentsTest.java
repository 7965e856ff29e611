package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is large because it is honest, and what is large because it means harm. */
class LargeDocumentsTest {

    /** So many bytes that nobody keeps. */
    private static final class Endless extends InputStream {
        private final IntFunction<String> part;
        private byte[] now;
        private int at;
        private int number;

        Endless(String start, IntFunction<String> part) {
            this.now = start.getBytes();
            this.part = part;
        }

        @Override
        public int read() {
            if (at == now.length) {
                now = part.apply(number++).getBytes();
                at = 0;
            }
            return now[at++];
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenThousandMachinesWithTheirGuestOptionsAreReadByNameAndOrder(boolean json) {
        try (Simulator simulator = Client.furnish(Simulator.http()).plan(Client.PLAN, "Whole site", 10_000)) {
            simulator.replies().withGuestOptions().areIndented();
            if (json) {
                simulator.replies().areJson();
            }
            Client client = Client.of(simulator);
            FailoverPlan plan = answer(client.em.failoverPlan(client.logOn(), PLAN_ID));
            assertThat(plan.name()).isEqualTo("Whole site");
            assertThat(plan.machines())
                    .hasSize(10_000)
                    .startsWith("vm-0", "vm-1")
                    .endsWith("vm-9999");
        }
    }

    @Test
    void fiveThousandPlansAreListed() {
        try (Simulator simulator = Client.furnish(Simulator.http())) {
            for (int i = 0; i < 5_000; i++) {
                simulator.plan(String.format("00000000-0000-0000-0000-%012d", i), "Plan " + i, "db");
            }
            Client client = Client.of(simulator);
            assertThat(answer(client.em.failoverPlans(client.logOn(), PlanKind.PLAN)))
                    .hasSize(5_001);
        }
    }

    private static void assertRefused(String start, IntFunction<String> part, String contentType, String why) {
        InputStream body = CappedBody.stream(new Endless(start, part), Transport.MOST_STREAMED, Transport.MOST_BYTES);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Wire.read(body, contentType, "FailoverPlan", Secrets.NONE)))
                .isInstanceOf(Wire.Unreadable.class)
                .isInstanceOf(IOException.class)
                .hasMessage(why);
    }

    @Test
    void whatHasNoEndIsGivenUpWithoutBeingKept() {
        String tooLarge = "more than " + Transport.MOST_STREAMED + " bytes";
        String word = "more than " + Transport.MOST_BYTES + " bytes";
        String tooMany = "more than any document of Enterprise Manager holds";
        assertRefused("<FailoverPlan>", i -> "<a>x</a>", "xml", tooLarge);
        assertRefused("<FailoverPlan><Name>", i -> "xxxxxxxx", "xml", word);
        assertRefused("<FailoverPlan><Name>", i -> "<!-- x -->y", "xml", tooLarge);
        assertRefused("<FailoverPlan ", i -> "a", "xml", word);
        assertRefused("<FailoverPlan>", i -> "<Name>x</Name>", "xml", tooMany);
        assertRefused(
                "<FailoverPlan>",
                i -> "<a" + i + "/>",
                "xml",
                "something that isn't such a document of Enterprise" + " Manager");
        assertRefused(
                "<FailoverPlan>",
                i -> "<?a" + i + " ?>",
                "xml",
                "something that isn't such a document of" + " Enterprise Manager");
        assertRefused("{", i -> "\"a\":\"x\",", "json", tooLarge);
        assertRefused("{", i -> "\"Name\":\"x\",", "json", tooMany);
        assertRefused("{\"Name\":\"", i -> "xxxxxxxx", "json", word);
    }

    @Test
    void aPlanOfMoreMachinesThanThereCanBeIsNotCutShortWithoutAWord() throws IOException {
        StringBuilder plan = new StringBuilder("<FailoverPlan><FailoverPlanInfo><Includes>");
        for (int i = 0; i <= Limits.MACHINES; i++) {
            plan.append("<FailoveredVm><Name>v</Name></FailoveredVm>");
        }
        plan.append("</Includes></FailoverPlanInfo></FailoverPlan>");
        Reply reply = Fixtures.reply(200, Fixtures.XML, plan.toString());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Fixtures.plan(reply)))
                .hasMessageContaining("more than any document");
    }

    @Test
    void norIsOneWhoseMachinesHaveEndlessNames() throws IOException {
        String machine = "<FailoveredVm><Name>" + "v".repeat(Limits.NAME) + "</Name></FailoveredVm>";
        String machines = machine.repeat(Limits.MACHINE_NAMES / Limits.NAME + 1);
        Reply reply = Fixtures.reply(
                200,
                Fixtures.XML,
                "<FailoverPlan><FailoverPlanInfo><Includes>" + machines
                        + "</Includes></FailoverPlanInfo></FailoverPlan>");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Fixtures.plan(reply)))
                .hasMessageContaining("more than any document");
    }

    /** A thread that reads is freed when the deadline is over. */
    @Test
    void aPlanThatDripsIsGivenUp() {
        try (Simulator simulator = Client.furnish(Simulator.http())) {
            Client client = Client.of(simulator);
            String token = client.logOn();
            Server server = Client.server(simulator);
            Client impatient = Client.of(server, Client.SHORT);
            simulator.every("GET *").drips();
            impatient.unavailable(
                    impatient.em.failoverPlan(impatient.keyring.seal(client.keyring.open(token)), PLAN_ID));
            simulator.calm();
            answer(client.em.failoverPlan(token, PLAN_ID));
        }
    }
}

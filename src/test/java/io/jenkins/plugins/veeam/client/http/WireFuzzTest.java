package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Task;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Documents of the reference's shapes, mutated, by a seed: each is read within its limits, or refused by the client's own family of
 * exceptions. More of them: {@code -Dfuzz=1000000}, with {@code -Dseed=…}.
 */
class WireFuzzTest {
    private static final Server SERVER = new Server("dr-site", "https://em.example.com:9398", null);
    private static final Replies REPLIES = new Replies(SERVER);
    private static final List<Function<Reply, Object>> READERS = List.of(
            REPLIES::accepted,
            reply -> REPLIES.task(reply, "task-1"),
            reply -> REPLIES.read(reply, "Tasks", Documents::tasks),
            reply -> REPLIES.read(reply, "FailoverPlan", Documents::plan),
            reply -> REPLIES.read(reply, "CloudFailoverPlan", Documents::plan),
            reply -> REPLIES.read(reply, "EntityReferences", Documents::plans),
            reply -> REPLIES.read(reply, "…Session", Documents::session),
            REPLIES::confirmed,
            reply -> REPLIES.logon(reply, new TestKeyring().account().join(), new TestKeyring()));
    private static final int[] STATUS = {200, 201, 202, 204, 301, 400, 401, 403, 404, 406, 429, 500, 501, 503};

    private static Object read(Reply reply, Function<Reply, Object> reader) {
        try {
            return reader.apply(reply);
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(EnterpriseManagerException.class);
            return e.getCause();
        }
    }

    @Test
    void aHundredThousandDocumentsAreReadOrRefusedAndNothingElse() {
        long seed = Long.getLong("seed", 20261125);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < Integer.getInteger("fuzz", 100_000); i++) {
            Random chance = new Random(seed + i);
            MadeUpDocument document = MadeUpDocument.from(chance);
            int status = chance.nextInt(3) > 0 ? 200 : STATUS[chance.nextInt(STATUS.length)];
            Map<String, String> headers = Map.of(
                    "Content-Type",
                    document.isJson() ? JSON : XML,
                    Requests.TOKEN,
                    "t0ken",
                    "Retry-After",
                    document.word());
            Reply reply = Fixtures.reply(status, headers, document.text());
            Function<Reply, Object> reader = READERS.get(chance.nextInt(READERS.size()));
            try {
                Object result = read(reply, chance.nextInt(4) > 0 ? READERS.get(document.reader()) : reader);
                if (result instanceof EnterpriseManagerException fault) {
                    refused++;
                    assertThat(fault.getMessage().length()).isLessThan(2 * Limits.MESSAGE);
                    assertThat(fault.getMessage()).doesNotContain("\u202E", "\u001B");
                } else {
                    read++;
                    assertWithinLimits(result);
                }
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("-Dseed=" + (seed + i) + " -Dfuzz=1: " + document.text(), e);
            }
        }
        if (Integer.getInteger("fuzz", 100_000) >= 100_000) {
            assertThat(read).as("read").isGreaterThan(10_000);
            assertThat(refused).as("refused").isGreaterThan(10_000);
        }
    }

    private static void assertWithinLimits(Object result) {
        assertThat(String.valueOf(result).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(1_000_000);
        assertThat(String.valueOf(result)).doesNotContain("\u202E", "\u001B", "\n");
        if (result instanceof Task task) {
            assertThat(task.links().link()).hasSizeLessThanOrEqualTo(Limits.LINKS);
            assertThat(task.relatedSessions()).hasSizeLessThanOrEqualTo(Limits.SESSIONS);
            assertThat(task.obscureSessions()).hasSizeLessThanOrEqualTo(Limits.OBSCURE);
        }
    }
}

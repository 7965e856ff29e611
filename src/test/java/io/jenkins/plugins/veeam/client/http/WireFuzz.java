package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Task;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Documents of the reference's shapes, mutated, by a seed: each is read within its limits, or refused by the client's own family
 * of exceptions.
 */
public final class WireFuzz {
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

    /** Of a thread's own work, which others' don't lengthen; of the best of some tries. */
    private static final long MOST_NANOS = 100_000_000;

    private static final int TRIES = 5;
    /** Allocated for one document, though most of it is garbage at once. In bytes. */
    private static final long MOST_MEMORY = 16L << 20;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private WireFuzz() {}

    /** @return whether the document of this seed was read, and not refused */
    public static boolean isRead(long seed) {
        Random chance = new Random(seed);
        MadeUpDocument document = MadeUpDocument.from(chance);
        int status = chance.nextInt(3) > 0 ? 200 : STATUS[chance.nextInt(STATUS.length)];
        String type = document.isJson() ? JSON : XML;
        Map<String, String> headers =
                Map.of("Content-Type", type, Requests.TOKEN, "t0ken", "Retry-After", document.word());
        Reply reply = Fixtures.reply(status, headers, document.text());
        int any = chance.nextInt(READERS.size());
        Function<Reply, Object> reader = READERS.get(chance.nextInt(4) > 0 ? document.reader() : any);
        try {
            Object result = measured(reply, reader);
            if (result instanceof EnterpriseManagerException fault) {
                assertThat(fault.getMessage().length()).isLessThan(2 * Limits.MESSAGE);
                assertThat(fault.getMessage()).doesNotContain("\u202E", "\u001B");
                return false;
            }
            assertWithinLimits(result);
            return true;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError("-Dseed=" + seed + " -Dfuzz=1: " + document.text(), e);
        }
    }

    private static Object measured(Reply reply, Function<Reply, Object> reader) {
        long id = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(id);
        long nanos = THREADS.getCurrentThreadCpuTime();
        Object result = read(reply, reader);
        long took = THREADS.getCurrentThreadCpuTime() - nanos;
        assertThat(THREADS.getThreadAllocatedBytes(id) - bytes).as("bytes").isLessThan(MOST_MEMORY);
        for (int again = 1; took > MOST_NANOS && again < TRIES; again++) { // classes may have been loaded, or compiled
            nanos = THREADS.getCurrentThreadCpuTime();
            read(reply, reader);
            took = Math.min(took, THREADS.getCurrentThreadCpuTime() - nanos);
        }
        assertThat(took).as("nanoseconds of work").isLessThan(MOST_NANOS);
        return result;
    }

    private static Object read(Reply reply, Function<Reply, Object> reader) {
        try {
            return reader.apply(reply);
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(EnterpriseManagerException.class);
            return e.getCause();
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

package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Delivery;
import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * The second half of a sentence that began with {@link Simulator#next}: what happens to those requests.
 *
 * <p>What <em>answers</em>, <em>resets</em> or <em>redirects</em> doesn't carry the request out; what <em>is carried
 * out</em> does, and so do replies that are merely slow or cut short. Mind when counting that {@code java.net.http}
 * itself sends a GET again when a connection that it had used before ends without a byte.
 */
public final class Command {
    private final CommandContext context;
    private final RequestPattern pattern;
    private final int skip;
    private int lasting;

    /** Null until the sentence is complete. */
    private Commands.Order order;

    Command(CommandContext context, RequestPattern pattern, int skip, int lasting) {
        this.context = context;
        this.pattern = pattern;
        this.skip = skip;
        this.lasting = lasting;
    }

    /** For so many requests; before or after saying what. */
    public Command times(int n) {
        lasting = n;
        if (order != null) {
            context.commands().repeat(order, n);
        }
        return this;
    }

    /** With an {@code <Error>}, in the format asked for. */
    public Command answers(int status) {
        return answers(status, Reply.empty(status).reason());
    }

    /** With an {@code <Error>} of that message. */
    public Command answers(int status, String message) {
        return instead(request -> context.style().error(request, status, message));
    }

    public Command answers(int status, String contentType, String body) {
        return instead(request -> Reply.of(status, contentType, body));
    }

    /** With a page of the web server underneath. */
    public Command answersHtml(int status) {
        return instead(request -> Html.page(status));
    }

    /** With something that isn't HTTP. */
    public Command answersGarbage() {
        return met(Behaviour.nothingBut(Delivery.raw("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII))));
    }

    /** With a reply of that size, made as it is sent. */
    public Command answersWithBytes(long length) {
        return met(Behaviour.instead(CannedReplies::endless, Delivery.padded(length)));
    }

    /** With an external entity, which points to this server: whoever fetches it is recorded at {@code /xxe}. */
    public Command answersWithDoctype() {
        return instead(
                request -> CannedReplies.externalEntity(request, context.url().get() + "/xxe"));
    }

    public Command answersWithEntityBomb() {
        return instead(CannedReplies::entityBomb);
    }

    public Command redirectsTo(String location) {
        context.inspector().redirected(location);
        return instead(request -> Reply.empty(302).with("Location", location));
    }

    /** The connection stays open, and silent. Not carried out. */
    public Command neverAnswers() {
        return met(Behaviour.nothingBut(Delivery.never()));
    }

    /** RST before any byte. Not carried out. */
    public Command resets() {
        return met(Behaviour.nothingBut(Delivery.reset()));
    }

    /** The connection is closed before any byte. Not carried out. */
    public Command closesTheConnection() {
        return met(Behaviour.nothingBut(Delivery.lost()));
    }

    /** One byte a second. */
    public Command drips() {
        return drips(Duration.ofSeconds(1));
    }

    public Command drips(Duration pause) {
        return met(Behaviour.carriedOut(Delivery.dripping(pause)));
    }

    public Command answersHalfABody() {
        return met(Behaviour.carriedOut(Delivery.half()));
    }

    /** Carried out at once; the reply comes so much later, by real time. */
    public Command isAnsweredAfter(Duration delay) {
        return met(Behaviour.carriedOut(Delivery.after(delay, Delivery.whole())));
    }

    /** Nothing happens to it until {@link Simulator#letGo()}. */
    public Command isHeld() {
        CountDownLatch latch = context.gate().latch();
        return met((request, carryOut) -> {
            Gate.pass(latch);
            return Behaviour.carriedOut(Delivery.whole()).meet(request, carryOut);
        });
    }

    /** Carried out at once; the reply waits for {@link Simulator#letGo()}. */
    public Command isCarriedOutThenHeld() {
        CountDownLatch latch = context.gate().latch();
        return met(Behaviour.carriedOut((reply, connection) -> {
            Gate.pass(latch);
            Delivery.whole().deliver(reply, connection);
        }));
    }

    /** The connection is closed in good order, without a byte. */
    public Command isCarriedOutButTheReplyIsLost() {
        return met(Behaviour.carriedOut(Delivery.lost()));
    }

    public Command isCarriedOutThenResets() {
        return met(Behaviour.carriedOut(Delivery.reset()));
    }

    public Command isCarriedOutButNeverAnswered() {
        return met(Behaviour.carriedOut(Delivery.never()));
    }

    /** As when a proxy in between loses its patience: 502, 503, 504, in HTML. */
    public Command isCarriedOutButAnswers(int status) {
        return met(Behaviour.carriedOutBut(request -> Html.page(status), Delivery.whole()));
    }

    private Command instead(Function<Request, Reply> reply) {
        return met(Behaviour.instead(reply, Delivery.whole()));
    }

    private Command met(Behaviour behaviour) {
        order = new Commands.Order(pattern, skip, lasting, behaviour);
        context.commands().add(order);
        return this;
    }
}

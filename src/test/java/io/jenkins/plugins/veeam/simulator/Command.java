package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Delivery;
import io.jenkins.plugins.veeam.simulator.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * The second half of a sentence that began with {@link Simulator#next}: what happens to those requests.
 *
 * <p>What <em>answers</em>, <em>resets</em> or <em>redirects</em> doesn't carry the request out; what <em>is carried
 * out</em> does, and so do replies that are merely slow or cut short. Mind when counting that {@code java.net.http}
 * itself sends a GET again when a connection that it had used before ends without a byte.
 */
public final class Command extends Answers {
    private final RequestPattern pattern;
    private final int skip;
    private int lasting;

    /** Null until the sentence is complete. */
    private Commands.Order order;

    Command(CommandContext context, RequestPattern pattern, int skip, int lasting) {
        super(context);
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

    /** Its reply gets that header too. After saying what. */
    public Command withHeader(String name, String value) {
        return changed(reply -> reply.with(name, value));
    }

    /** In seconds. After saying what. */
    public Command retryAfter(Duration wait) {
        return withHeader("Retry-After", String.valueOf(wait.toSeconds()));
    }

    /** As a date. After saying what. */
    public Command retryAfter(Instant when) {
        return withHeader("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC)));
    }

    /** The reply is packed, whatever the client asked for. Carried out, unless something else was said before. */
    public Command isGzipped() {
        return changed(Reply::gzipped);
    }

    /** Only the header {@code Location} names the task. */
    public Command isCarriedOutButAnswersWithLocationOnly() {
        return met(Behaviour.carriedOut(Delivery.whole()).then(CannedReplies::locationOnly));
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

    private Command changed(UnaryOperator<Reply> change) {
        if (order == null) {
            met(Behaviour.carriedOut(Delivery.whole()));
        }
        context.commands().change(order, change);
        return this;
    }

    @Override
    Command met(Behaviour behaviour) {
        order = new Commands.Order(pattern, skip, lasting, behaviour);
        context.commands().add(order);
        return this;
    }
}

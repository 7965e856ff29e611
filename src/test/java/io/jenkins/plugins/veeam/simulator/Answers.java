package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Delivery;
import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The part of a {@link Command} that answers something else, without carrying the request out. */
public abstract sealed class Answers permits Command {
    final CommandContext context;

    Answers(CommandContext context) {
        this.context = context;
    }

    abstract Command met(Behaviour behaviour);

    /** With an {@code <Error>}, in the format asked for. */
    public final Command answers(int status) {
        return answers(status, Reply.empty(status).reason());
    }

    /** With an {@code <Error>} of that message. */
    public final Command answers(int status, String message) {
        return instead(request -> context.style().error(request, status, message));
    }

    public final Command answers(int status, String contentType, String body) {
        return instead(request -> Reply.of(status, contentType, body));
    }

    /** With a page of the web server underneath. */
    public final Command answersHtml(int status) {
        return instead(request -> Html.page(status));
    }

    /** With a page that asks for a name and a password: 200. */
    public final Command answersWithPage(int status) {
        return instead(request -> Html.loginPage(status));
    }

    /** With a task that nobody has heard of, as if the request took its time: 202. */
    public final Command answersWithATask(int status) {
        return instead(request -> CannedReplies.task(status));
    }

    /** Without a body. */
    public final Command answersWithNothing(int status) {
        return instead(request -> Reply.empty(status));
    }

    /** With something that isn't HTTP. */
    public final Command answersGarbage() {
        return met(Behaviour.nothingBut(Delivery.raw("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII))));
    }

    /** With a reply of that size, made as it is sent. */
    public final Command answersWithBytes(long length) {
        return met(Behaviour.instead(CannedReplies::endless, Delivery.padded(length)));
    }

    /** With an external entity, which points to this server: whoever fetches it is recorded at {@code /xxe}. */
    public final Command answersWithDoctype() {
        return instead(
                request -> CannedReplies.externalEntity(request, context.url().get() + "/xxe"));
    }

    public final Command answersWithEntityBomb() {
        return instead(CannedReplies::entityBomb);
    }

    public final Command redirectsTo(String location) {
        context.inspector().redirected(location);
        return instead(request -> Reply.empty(302).with("Location", location));
    }

    private Command instead(Function<Request, Reply> reply) {
        return met(Behaviour.instead(reply, Delivery.whole()));
    }
}

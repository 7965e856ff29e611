package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Delivery;
import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import io.jenkins.plugins.veeam.simulator.http.Service;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a request meets instead of, or around, being carried out. */
@FunctionalInterface
interface Behaviour {

    Service.Answer meet(Request request, Supplier<Reply> carryOut);

    /** Met in the same way, with a reply that is changed once more. */
    default Behaviour then(UnaryOperator<Reply> change) {
        return (request, carryOut) -> {
            Service.Answer answer = meet(request, carryOut);
            return new Service.Answer(change.apply(answer.reply()), answer.delivery());
        };
    }

    /** Not carried out: this reply instead. */
    static Behaviour instead(Function<Request, Reply> reply, Delivery delivery) {
        return (request, carryOut) -> new Service.Answer(reply.apply(request), delivery);
    }

    /** Not carried out, and no reply worth the name. */
    static Behaviour nothingBut(Delivery delivery) {
        return instead(request -> Reply.empty(503), delivery);
    }

    /** Carried out, then delivered in that way. */
    static Behaviour carriedOut(Delivery delivery) {
        return (request, carryOut) -> new Service.Answer(carryOut.get(), delivery);
    }

    /** Carried out, but the client is told something else. */
    static Behaviour carriedOutBut(Function<Request, Reply> reply, Delivery delivery) {
        return (request, carryOut) -> {
            carryOut.get();
            return new Service.Answer(reply.apply(request), delivery);
        };
    }
}

package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.http.QuotingWire;
import io.jenkins.plugins.veeam.drive.simulation.model.Ask;
import io.jenkins.plugins.veeam.drive.simulation.model.Call;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault.Effect;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The way from Jenkins to Enterprise Manager and back. */
final class Network {

    private static final long LATEST = 25_000;

    /** What came of a request at the server; one of the two. */
    private record Reply(Object document, EnterpriseManagerException refusal) {}

    private final World world;
    /** The newest reply to each question that was asked in so many words. */
    private final Map<Call, Reply> last = new HashMap<>();

    Network(World world) {
        this.world = world;
    }

    <T> CompletableFuture<T> send(SimStep step, Jvm jvm, Call call) {
        long took = 5 + world.chance().upTo(world.chance().in(0.8) ? 40 : 400);
        Chaos.Fate fate = world.chaos().atRequest(step, call.ask());
        Fault fault = fate.fault();
        if (fault != Fault.NONE) {
            took = fault.mostMillis == 30_000 ? 30_000 : 5 + world.chance().upTo(fault.mostMillis);
        }
        world.say(step, "asks ", call, " ", fault);
        Flight flight = new Flight(call, fault, step);
        world.promises().sent(step, jvm, call, fault);
        CompletableFuture<T> future = new CompletableFuture<>();
        if (fault == Fault.SESSION_LOST) {
            world.server().forget(call.token());
        }
        step.seen().quoted |= fault.name().startsWith("QUOTING") || fault == Fault.CIPHERTEXT;
        if (fault.effect != Effect.NEVER) {
            long way = fault.effect == Effect.LATER
                    ? took + world.chance().upTo(LATEST)
                    : world.chance().upTo(took);
            world.scheduler().in(way, null, () -> arrive(flight));
        }
        world.chaos().strikeDuring(step, fate, took, flight.meanwhile);
        world.scheduler().in(took, null, () -> count(flight));
        world.scheduler().in(took, jvm, () -> deliver(flight, future));
        return future;
    }

    /** A request on its way. */
    private static final class Flight {
        private final Call call;
        private final Fault fault;
        private final SimStep step;
        private final Meanwhile meanwhile = new Meanwhile();
        private Reply reply;

        private Flight(Call call, Fault fault, SimStep step) {
            this.call = call;
            this.fault = fault;
            this.step = step;
        }

        /** As the client reads it. */
        private Object document() {
            Object document = reply.document();
            return switch (fault) {
                case CIPHERTEXT -> QuotingWire.logOn((Logon) document, QuotingWire.CIPHERTEXT);
                case QUOTING ->
                    document instanceof Logon logon
                            ? QuotingWire.logOn(logon, clear(logon.sealedToken()))
                            : QuotingWire.read(document, clear(call.token()));
                default -> document;
            };
        }

        private static String clear(String sealedToken) {
            return sealedToken.replace("sealed-", "clear-");
        }
    }

    private void count(Flight flight) {
        world.tally().request(flight.call.ask(), flight.fault, flight.meanwhile);
    }

    private void arrive(Flight flight) {
        if (flight.reply != null) {
            return;
        }
        try {
            flight.reply = new Reply(world.server().carryOut(flight.call), null);
        } catch (EnterpriseManagerException refusal) {
            flight.reply = new Reply(null, refusal);
        }
        if (flight.fault == Fault.DOUBLED && last.containsKey(flight.call)) {
            flight.reply = last.get(flight.call);
        }
        last.put(flight.call, flight.reply);
    }

    @SuppressWarnings("unchecked") // the server answers what it was asked
    private <T> void deliver(Flight flight, CompletableFuture<T> future) {
        EnterpriseManagerException fault = flight.fault.exception(flight.call.ask() == Ask.LOG_ON);
        if (fault == null && flight.reply == null) { // two events of the same time
            arrive(flight);
        }
        fault = fault == null ? flight.reply.refusal() : fault;
        Object document = fault == null ? flight.document() : null;
        world.promises().answered(flight.step, flight.call, fault, document);
        if (fault == null) {
            world.say(flight.step, document == null ? "done" : document);
            future.complete((T) document);
        } else {
            world.say(flight.step, fault);
            future.completeExceptionally(fault);
        }
    }
}

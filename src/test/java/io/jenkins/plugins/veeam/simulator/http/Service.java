package io.jenkins.plugins.veeam.simulator.http;

/** What stands behind the socket. Called on the connection's own thread, by many connections at once. */
@FunctionalInterface
public interface Service {

    /** A reply, and the way in which it reaches (or fails to reach) the client. */
    record Answer(Reply reply, Delivery delivery) {}

    Answer answer(Request request);
}

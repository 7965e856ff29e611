package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Certificate;
import io.jenkins.plugins.veeam.simulator.http.Tls;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** What must be settled before a simulator starts; everything else can be said to it later. */
public final class SimulatorBuilder {
    private int port;
    private String prefix = "";
    private InstantSource clock = Clock.systemUTC();

    /** Null: plain HTTP. */
    private Certificate certificate;

    private List<String> protocols = List.of();
    private Consumer<String> log = line -> {};

    SimulatorBuilder() {}

    /** 0, the default: any that is free. */
    public SimulatorBuilder port(int fixed) {
        port = fixed;
        return this;
    }

    /** What a reverse proxy puts before {@code /api}, for example {@code /veeam}. */
    public SimulatorBuilder pathPrefix(String path) {
        prefix = path;
        return this;
    }

    /** Moves tasks and ends logon sessions; see {@link HandClock}. */
    public SimulatorBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** HTTPS with this certificate. */
    public SimulatorBuilder certificate(Certificate own) {
        certificate = own;
        return this;
    }

    /** For example {@code TLSv1.2} only, as in high-security mode. */
    public SimulatorBuilder tlsProtocols(String... names) {
        protocols = List.of(names);
        return this;
    }

    /** Gets a line a request, except for uneventful looks at tasks. */
    public SimulatorBuilder log(Consumer<String> lines) {
        log = lines;
        return this;
    }

    public Simulator start() {
        return new Simulator(this);
    }

    int port() {
        return port;
    }

    String prefix() {
        return prefix;
    }

    InstantSource clock() {
        return clock;
    }

    Certificate certificate() {
        return certificate;
    }

    Consumer<String> log() {
        return log;
    }

    Tls tls(Certificate with) {
        return new Tls(with, protocols);
    }
}

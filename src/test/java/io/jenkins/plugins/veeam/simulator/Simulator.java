package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Certificate;
import io.jenkins.plugins.veeam.simulator.http.HttpServer;
import io.jenkins.plugins.veeam.simulator.http.Tls;
import java.security.cert.X509Certificate;
import java.util.Objects;

/**
 * An Enterprise Manager on a real socket, for tests to command in sentences.
 *
 * <p>It is written from Veeam's documents and shares no code with the client, so that a misreading can't cancel itself
 * out. All methods may be called from any thread, at any time.
 */
public final class Simulator extends Stocked implements AutoCloseable {
    private final SimulatorBuilder settings;
    private final ReplyStyle style = new ReplyStyle();
    private final Commands commands = new Commands();
    private final Gate gate = new Gate();
    private final CommandContext context;
    private final HttpServer server;

    /** Null: plain HTTP. */
    private volatile Certificate certificate;

    Simulator(SimulatorBuilder settings) {
        super(settings.clock());
        this.settings = settings;
        certificate = settings.certificate();
        Inspector inspector = new Inspector(em, evidence);
        context = new CommandContext(commands, style, inspector, gate, this::url);
        Resources resources = new Resources(em, style, evidence);
        Front front = new Front(settings, evidence, context, resources);
        Tls tls = certificate == null ? null : settings.tls(certificate);
        server = new HttpServer(front, evidence, settings.clock(), tls, settings.port());
    }

    @Override
    CommandContext context() {
        return context;
    }

    @Override
    Simulator simulator() {
        return this;
    }

    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    public static Simulator http() {
        return builder().start();
    }

    /** With {@link Certificate#selfSigned()}. */
    public static Simulator https() {
        return builder().certificate(Certificate.selfSigned()).start();
    }

    /** What an administrator would enter, without {@code /api}; by address, since {@code localhost} may mean IPv6. */
    public String url() {
        return (certificate == null ? "http" : "https") + "://127.0.0.1:" + port() + settings.prefix();
    }

    public int port() {
        return server.port();
    }

    public String certificateSha256() {
        return Objects.requireNonNull(certificate, "Plain HTTP has none").sha256();
    }

    public X509Certificate x509() {
        return Objects.requireNonNull(certificate, "Plain HTTP has none").x509();
    }

    /** Forgets all commands, and lets go what is held. */
    public Simulator calm() {
        commands.forget();
        return letGo();
    }

    /** Lets go what the commands given so far hold, or would have held. */
    public Simulator letGo() {
        gate.open();
        return this;
    }

    /** The outward form of replies. */
    public ReplyStyle replies() {
        return style;
    }

    /** Connections are refused; those that are open are closed. */
    public Simulator stopsAccepting() {
        server.stopAccepting();
        return this;
    }

    /** On the same port. */
    public Simulator acceptsAgain() {
        server.acceptAgain();
        return this;
    }

    /** Connections are accepted, and that is all: no TLS handshake, no reply, no record; on open ones neither. */
    public Simulator acceptsButNeverAnswers() {
        server.beSilent(true);
        return this;
    }

    /** The connections that were ignored are closed. */
    public Simulator answersAgain() {
        server.beSilent(false);
        return this;
    }

    public Simulator closesItsConnections() {
        server.closeConnections();
        return this;
    }

    public Simulator changesItsCertificate(Certificate other) {
        certificate = other;
        server.useTls(settings.tls(other));
        return this;
    }

    @Override
    public void close() {
        gate.openForGood();
        server.close();
    }
}

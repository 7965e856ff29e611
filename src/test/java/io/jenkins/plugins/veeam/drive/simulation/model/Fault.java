package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.MalformedException;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.client.http.QuotingWire;

/** What may become of a request. Each says whether it is carried out all the same, and what the port makes of the reply. */
public enum Fault {
    /** Enterprise Manager answers as it should. */
    NONE(Effect.AT_ONCE, 0, null),
    /** Nobody listens: it never left. */
    NO_CONNECTION(Effect.NEVER, 10_000, new UnavailableException("dr-site can't be reached.", true)),
    /** It waited for its turn until its time was up: it never left. */
    NO_TURN(Effect.NEVER, 30_000, new UnavailableException("dr-site did not answer within 30 s.", true)),
    /** The connection broke before the request had arrived. */
    RESET(Effect.NEVER, 500, new UnavailableException("The connection to dr-site failed: reset.", false)),
    /** Carried out; the connection broke before the reply had arrived. */
    REPLY_LOST(
            Effect.AT_ONCE, 500, new UnavailableException("The connection to dr-site failed: end of stream.", false)),
    /** The connection broke; what the server had read of it is carried out a while later. */
    LATE(Effect.LATER, 500, new UnavailableException("The connection to dr-site failed: broken pipe.", false)),
    /** Accepted, not carried out, never answered. */
    SILENT(Effect.NEVER, 30_000, new UnavailableException("dr-site did not answer within 30 s.", false)),
    /** Carried out, never answered; or dribbled a byte a second. */
    DRIBBLE(Effect.AT_ONCE, 30_000, new UnavailableException("dr-site did not answer within 30 s.", false)),
    /** HTTP 503: too busy, nothing done. */
    BUSY(Effect.NEVER, 200, new UnavailableException("dr-site answered HTTP 503.", false)),
    /** HTTP 503 with a {@code Retry-After}. */
    RETRY_AFTER(
            Effect.NEVER,
            200,
            new UnavailableException("dr-site answered HTTP 503: try later.", false).retryAfter(45_000)),
    /** HTTP 500 with Enterprise Manager's own error document: nothing was done, or something was. */
    DECLINED(
            Effect.NEVER,
            200,
            new UnavailableException("dr-site answered HTTP 500.", false)
                    .saying("Failover plan is not in a state that allows this")),
    /** HTTP 504 of a proxy whose patience ended before the server's work. */
    GATEWAY(Effect.AT_ONCE, 20_000, new UnavailableException("dr-site answered HTTP 504.", false)),
    /** HTTP 200 with a page for people, from something on the way. */
    WEB_PAGE(Effect.NEVER, 100, new MalformedException("dr-site answered HTTP 200 with a web page.", false)),
    /** Carried out; the reply can't be read. */
    GARBLED(Effect.AT_ONCE, 100, new MalformedException("dr-site answered HTTP 202 with nothing.", false)),
    /** Carried out; the reply is larger than any that is read, or has no end. */
    OVERSIZED(Effect.AT_ONCE, 2_000, new MalformedException("dr-site answered with more than 1 MiB.", false)),
    /** Carried out; the reply is another document than was asked for. */
    WRONG(Effect.AT_ONCE, 100, new MalformedException("dr-site answered with another document.", false)),
    /** The reply is the one before, once more: something on the way keeps what it should not. */
    DOUBLED(Effect.AT_ONCE, 100, null),
    /** Another certificate than was pinned: it never left. */
    CERTIFICATE(Effect.NEVER, 100, new RefusedException("The certificate of dr-site isn't the pinned one.", true)),
    /** HTTP 400 of Enterprise Manager. */
    BAD_REQUEST(Effect.NEVER, 100, new MalformedException("dr-site did not understand the request.", true)),
    /** HTTP 401 of Enterprise Manager: its service was restarted, for example, and all logon sessions are gone. */
    SESSION_LOST(Effect.NEVER, 100, new SessionLostException("dr-site no longer knows the logon session.", true)),
    /** HTTP 401 of something on the way. */
    LOGIN_PAGE(Effect.NEVER, 100, new UnavailableException("dr-site answered HTTP 401: a web page.", false)),
    /** HTTP 403 of Enterprise Manager. */
    FORBIDDEN(Effect.NEVER, 100, new RefusedException("dr-site refused access.", true).saying("Access denied")),
    /** HTTP 403 of something on the way. */
    BLOCKED(Effect.NEVER, 100, new RefusedException("dr-site refused access: a web page.", false)),
    /** HTTP 404 of Enterprise Manager. */
    NOT_FOUND(Effect.NEVER, 100, new NotFoundException("dr-site answered \"not found\".", true)),
    /** HTTP 404 of something on the way. */
    NO_ROUTE(Effect.NEVER, 100, new NotFoundException("dr-site answered \"not found\": a web page.", false)),
    /** HTTP 500: «no backup task with id … in current rest session». */
    NO_SUCH_TASK(
            Effect.NEVER, 100, new SessionLostException("dr-site no longer knows the logon session's task.", false)),
    /** It repeats the token and the password wherever it has a word to say. */
    QUOTING(Effect.AT_ONCE, 200, null),
    /** HTTP 500 with its own error document, which repeats them. */
    QUOTING_ERROR(Effect.NEVER, 200, QuotingWire.error("clear-token-1")),
    /** The logon's token looks like one of Jenkins' own secrets. */
    CIPHERTEXT(Effect.AT_ONCE, 200, null),
    /** The logon's token is no header value. */
    NO_TOKEN(Effect.AT_ONCE, 100, new RefusedException("dr-site answered the logon with a token that is none.", true)),
    /** Nobody listens for minutes or hours, whatever is asked. */
    OUTAGE(Effect.NEVER, 10_000, new UnavailableException("dr-site can't be reached.", true));

    /** Whether a request is carried out. */
    public enum Effect {
        NEVER,
        AT_ONCE,
        LATER
    }

    private static final RefusedException CREDENTIALS = new RefusedException("dr-site refused the logon.", true);
    private static final RefusedException OTHER_SERVICE = new RefusedException("dr-site is another service.", true);

    public final Effect effect;
    /** The most time it takes. */
    public final long mostMillis;

    private static final Fault[] ALL = values();

    private final EnterpriseManagerException exception;

    Fault(Effect effect, long mostMillis, EnterpriseManagerException exception) {
        this.effect = effect;
        this.mostMillis = mostMillis;
        this.exception = exception;
    }

    /** Whether a request of that kind can suffer it. */
    public boolean canStrike(Ask ask) {
        return switch (this) {
            case NO_SUCH_TASK -> ask == Ask.TASK || ask == Ask.DELETE_TASK;
            case DOUBLED -> ask.reads();
            case QUOTING -> ask != Ask.DELETE_TASK && ask != Ask.LOG_OFF;
            case CIPHERTEXT, NO_TOKEN -> ask == Ask.LOG_ON;
            default -> true;
        };
    }

    /** Those that a request of that kind can suffer. */
    public static Fault any(Ask ask, Chance chance) {
        Fault fault = chance.of(ALL);
        return fault.canStrike(ask) ? fault : NONE;
    }

    /** Whether the request leaves at all. */
    public boolean leaves() {
        return this != CERTIFICATE && !(exception instanceof UnavailableException && exception.withoutEffect());
    }

    /** @param loggingOn before there is a logon session, the same reply means something else */
    public EnterpriseManagerException exception(boolean loggingOn) {
        if (!loggingOn) {
            return exception;
        }
        return switch (this) {
            case SESSION_LOST, LOGIN_PAGE -> CREDENTIALS;
            case NOT_FOUND, NO_ROUTE, WEB_PAGE -> OTHER_SERVICE;
            default -> exception;
        };
    }
}

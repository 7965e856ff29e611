package io.jenkins.plugins.veeam.client;

/**
 * What Enterprise Manager, or the way to it, had against a request. Each subclass says who can act; the message is subject,
 * fact, next move, and is printed in the build log as it is, without a stack trace.
 */
public abstract sealed class EnterpriseManagerException extends Exception
        permits UnavailableException, RefusedException, NotFoundException, SessionLostException, MalformedException {

    private static final long serialVersionUID = 1L;

    private final boolean withoutEffect;
    private String said;
    private long retryAfterMillis;

    public EnterpriseManagerException(String message, boolean withoutEffect) {
        super(message, null, false, false);
        this.withoutEffect = withoutEffect;
    }

    /**
     * Whether the request surely changed nothing: it never left (no connection was made), or Enterprise Manager itself
     * declined it. False is no statement: the request may have been carried out.
     */
    public final boolean withoutEffect() {
        return withoutEffect;
    }

    /** Veeam's own words for it: what Enterprise Manager's error document says; null if there is none; untrusted. */
    public final String said() {
        return said;
    }

    /** How long the server asks to be left alone, in milliseconds, up to a minute; 0 if it doesn't say. */
    public final long retryAfterMillis() {
        return retryAfterMillis;
    }

    /**
     * @param words Veeam's own, see {@link #said()}; may be null
     * @return this
     */
    public final EnterpriseManagerException saying(String words) {
        said = words;
        return this;
    }

    /**
     * @param millis see {@link #retryAfterMillis()}
     * @return this
     */
    public final EnterpriseManagerException retryAfter(long millis) {
        retryAfterMillis = millis;
        return this;
    }
}

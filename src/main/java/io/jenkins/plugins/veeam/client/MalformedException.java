package io.jenkins.plugins.veeam.client;

/** A reply that we can't read: we can act, or whoever changes replies on their way. */
public final class MalformedException extends EnterpriseManagerException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message subject, fact, next move
     * @param withoutEffect see {@link #withoutEffect()}
     */
    public MalformedException(String message, boolean withoutEffect) {
        super(message, withoutEffect);
    }
}

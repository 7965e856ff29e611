package io.jenkins.plugins.veeam.client;

/** The job's author can act: no such plan, or none that this account can see. */
public final class NotFoundException extends EnterpriseManagerException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message subject, fact, next move
     * @param withoutEffect see {@link #withoutEffect()}
     */
    public NotFoundException(String message, boolean withoutEffect) {
        super(message, withoutEffect);
    }
}

package io.jenkins.plugins.veeam.client;

/** The administrator can act: credentials, role, certificate, proxy, or another service at that address. */
public final class RefusedException extends EnterpriseManagerException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message subject, fact, next move
     * @param withoutEffect see {@link #withoutEffect()}
     */
    public RefusedException(String message, boolean withoutEffect) {
        super(message, withoutEffect);
    }
}

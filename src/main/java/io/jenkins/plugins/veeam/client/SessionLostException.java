package io.jenkins.plugins.veeam.client;

/** The operator can act: the logon session is gone, and with it the sight of its tasks. */
public final class SessionLostException extends EnterpriseManagerException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message subject, fact, next move
     * @param withoutEffect see {@link #withoutEffect()}
     */
    public SessionLostException(String message, boolean withoutEffect) {
        super(message, withoutEffect);
    }
}

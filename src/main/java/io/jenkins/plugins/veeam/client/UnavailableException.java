package io.jenkins.plugins.veeam.client;

/** No usable answer this time: nobody listens, the network failed, the server is busy or silent, or something between answered. We try again. */
public final class UnavailableException extends EnterpriseManagerException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message subject, fact, next move
     * @param withoutEffect see {@link #withoutEffect()}
     */
    public UnavailableException(String message, boolean withoutEffect) {
        super(message, withoutEffect);
    }
}

package io.jenkins.plugins.veeam.client;

/**
 * A logon session that is open at Enterprise Manager. It ends 15 minutes after the last request that carries its token [S
 * http_authentication.html].
 *
 * @param sealedToken the token as {@link Keyring#seal} made it: opaque, and no secret
 * @param sessionId the id that logging off takes; not the token
 * @param userName the account as the server names it, or what stands for it where it is secret
 */
public record Logon(String sealedToken, String sessionId, String userName) {}

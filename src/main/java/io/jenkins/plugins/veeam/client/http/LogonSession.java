package io.jenkins.plugins.veeam.client.http;

/**
 * {@code <LogonSession>}, the reply to a logon; the token comes in a header beside it.
 *
 * @param userName the account as the server names it; may be null
 * @param sessionId what logging off takes; may be null
 */
record LogonSession(String userName, String sessionId) {}

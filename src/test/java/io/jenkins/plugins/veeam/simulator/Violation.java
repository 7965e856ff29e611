package io.jenkins.plugins.veeam.simulator;

/** Something that no client should do, though Enterprise Manager may let it pass. */
public record Violation(Rule rule, String what) {

    /** What clients should not do. */
    public enum Rule {
        LOGGED_OFF_WHILE_RUNNING,
        COOKIE_SENT,
        COOKIE_AND_HEADER_SENT,
        POST_WITHOUT_CONTENT_LENGTH,
        POST_WITH_BODY,
        /** A start's body that the schema refuses, or one with another Content-Type. */
        BAD_START_BODY,
        /** Documented as required, though a test has no body. */
        TEST_WITHOUT_CONTENT_TYPE,
        /** The same action for the same plan, twice in one logon session. */
        SAME_ACTION_TWICE,
        /** For example a test of a plan that is no cloud plan. */
        UNKNOWN_ACTION,
        REDIRECT_FOLLOWED,
        UNKNOWN_PATH,
        UPGRADE_TO_HTTP_2,
        AUTHORIZATION_OUTSIDE_LOGON,
        TOKEN_IN_ADDRESS
    }

    @Override
    public String toString() {
        return rule + ": " + what;
    }
}

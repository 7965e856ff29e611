package io.jenkins.plugins.veeam.bench;

/** The ways to wait for an undo that are compared. */
public enum Way {
    /** The step of this plugin. */
    PLUGIN("plugin", "this plugin"),
    /** The step of this plugin that starts a plan. */
    START("start", "a start"),
    /** A Pipeline with one {@code sh}: curl in a shell loop, {@code sleep 5}. */
    CURL("curl", "(a) curl loop"),
    /** A Pipeline with {@code httpRequest} in {@code waitUntil}. */
    HTTP_REQUEST("httpRequest", "(b) httpRequest"),
    /** No Jenkins at all: a client that the server tells at the moment of finishing. */
    TOLD("told", "(c) told at once");

    private final String key;
    private final String title;

    Way(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** In the names of {@link Figures}. */
    public String key() {
        return key;
    }

    /** In tables and plots. */
    public String title() {
        return title;
    }
}

package io.jenkins.plugins.veeam.simulator;

/**
 * How and when a task shows its link to a session.
 *
 * @param href with {@code {server}} for scheme, host and port, {@code {collection}} and {@code {id}}
 * @param typed whether the link tells its type
 */
record LinkForm(String href, boolean typed, When when) {
    static final LinkForm USUAL = new LinkForm("{server}/api/{collection}/{id}?format=Entity", true, When.AT_THE_END);

    enum When {
        AT_THE_END,
        FROM_THE_START,
        WHILE_RUNNING_ONLY
    }

    LinkForm as(String pattern) {
        return new LinkForm(pattern, typed, when);
    }

    LinkForm untyped() {
        return new LinkForm(href, false, when);
    }

    LinkForm shown(When moment) {
        return new LinkForm(href, typed, moment);
    }

    boolean isShown(boolean finished) {
        return when == When.FROM_THE_START || finished == (when == When.AT_THE_END);
    }

    String href(String server, String collection, String id) {
        return href.replace("{server}", server)
                .replace("{collection}", collection)
                .replace("{id}", id);
    }
}

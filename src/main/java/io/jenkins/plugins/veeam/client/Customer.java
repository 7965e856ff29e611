package io.jenkins.plugins.veeam.client;

/**
 * For whom a server is asked: its requests are served in a fair order. What has sent the request that starts something comes
 * first (the client knows that by itself), then who may yet send one, and what starts nothing last.
 *
 * @param name who shares the places at a server: a job's full name, or a form
 * @param startsNothing a dry run, or a form
 */
public record Customer(String name, boolean startsNothing) {

    /** A person at a form. */
    public static final Customer FORM = new Customer("", true);
}

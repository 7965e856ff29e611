package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Reply;

/** Pages from the web server underneath, from a proxy in between, or from another service on that port. */
final class Html {

    private Html() {}

    static Reply page(int status) {
        String title = status + " " + Reply.empty(status).reason();
        String page = "<!DOCTYPE html>\r\n<html><head><title>" + title + "</title></head>\r\n<body><h1>" + title
                + "</h1><hr><p>This page isn't XML: <br> &nbsp; <script>alert('and not to be trusted')</script></body></html>";
        return html(status, page);
    }

    /** What a portal shows to whoever it doesn't know, with whatever status. */
    static Reply loginPage(int status) {
        return html(
                status,
                "<!DOCTYPE html>\r\n<html><head><title>Log on</title></head>\r\n"
                        + "<body><form method=post><input name=user><br><input name=password></form></body></html>");
    }

    private static Reply html(int status, String page) {
        return Reply.of(status, "text/html; charset=us-ascii", page);
    }
}

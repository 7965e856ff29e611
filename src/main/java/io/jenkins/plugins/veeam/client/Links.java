package io.jenkins.plugins.veeam.client;

import java.util.List;

/**
 * {@code <Links>}.
 *
 * @param link never null
 */
public record Links(List<Link> link) {
    public Links {
        link = link == null ? List.of() : List.copyOf(link);
    }
}

package io.jenkins.plugins.veeam.config;

import io.jenkins.plugins.veeam.client.Limits;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** What a person entered can't be used; the message names the field, what is wrong and what to do. Nothing was sent. */
@Restricted(NoExternalUse.class)
public final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    public BadInput(String message) {
        super(Limits.cut(message, Limits.ENTERED)); // it quotes what was entered
    }
}

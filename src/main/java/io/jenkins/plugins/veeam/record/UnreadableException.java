package io.jenkins.plugins.veeam.record;

import java.io.IOException;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** What was saved can't be read: half a file, or one that a newer version wrote. The message is a sentence for people. */
@Restricted(NoExternalUse.class)
public final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String sentence) {
        super(sentence);
    }
}

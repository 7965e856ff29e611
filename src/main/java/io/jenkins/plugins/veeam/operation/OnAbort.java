package io.jenkins.plugins.veeam.operation;

import java.util.Locale;
import java.util.Optional;

/** What becomes of the task when the build is aborted by a person or by {@code timeout}. */
public enum OnAbort {
    /** It is deleted, which asks Enterprise Manager to stop it; the undo may go on at the backup server. */
    STOP,
    /** It runs on. */
    LEAVE;

    /** @param text the name in any letter case; null or blank is the default, {@link #STOP} */
    public static Optional<OnAbort> parse(String text) {
        String name = text == null || text.isBlank() ? STOP.name() : text.trim().toUpperCase(Locale.ROOT);
        for (OnAbort value : values()) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

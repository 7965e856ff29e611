package io.jenkins.plugins.veeam.report;

import io.jenkins.plugins.veeam.operation.Elapsed;
import java.util.Date;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A state in which an operation was seen. */
@ExportedBean(defaultVisibility = 3)
public final class SeenState {

    private final long at;
    private final String state;
    private final long after;

    /** @param after milliseconds since the first state */
    SeenState(long at, String state, long after) {
        this.at = at;
        this.state = state;
        this.after = after;
    }

    /** In milliseconds since 1970. */
    @Exported
    public long getAt() {
        return at;
    }

    @Exported
    public String getState() {
        return state;
    }

    public Date getTime() {
        return new Date(at);
    }

    public String getAfter() {
        return new Elapsed(after).toString();
    }
}

package io.jenkins.plugins.veeam.drive.simulation.model;

import java.util.ArrayList;
import java.util.List;

/** All logon sessions that ever were. */
final class ModelLogons {

    private final List<ModelLogon> logons = new ArrayList<>(2);

    ModelLogon open(long now) {
        ModelLogon logon = new ModelLogon(logons.size() + 1, now);
        logons.add(logon);
        return logon;
    }

    /** Null: no such token was given out. */
    ModelLogon of(String token) {
        for (ModelLogon logon : logons) {
            if (logon.token.equals(token)) {
                return logon;
            }
        }
        return null;
    }
}

package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Text;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A finished task may have handed over to a session that still works [S post_cloudfailoverplans_id_start.html]. */
final class FollowingSession implements Rules<RestoreSession> {

    @Override
    public CompletableFuture<RestoreSession> ask(EnterpriseManager em, Progress progress) {
        return em.session(progress.logon.sealedToken(), path(progress));
    }

    private static String path(Progress progress) {
        return progress.sessions.get(0);
    }

    @Override
    public Move answered(Progress next, RestoreSession session, Moment now) {
        if (!session.hasEnded()) {
            return Watch.goOn(next, path(next), shown(session), now);
        }
        String path = path(next);
        String result = session.result() == null ? "" : session.result();
        Line line = Line.of("Session_ended", path, result, new Elapsed(now.at() - next.times.sent));
        next.changed(session.state() + " " + result, now);
        Move move =
                switch (result) {
                    case "Success", "Warning" -> next(next, now, "Followed");
                    case "Failed" -> Ends.failed(next, now, Text.of("SessionFailed", path));
                    default -> Ends.unknown(next, now, Text.of("SessionWithoutResult", path));
                };
        return move.afterSaying(List.of(line));
    }

    /** The state with its progress in steps of ten percent: a line a state, not a line a percent. */
    private static String shown(RestoreSession session) {
        String progress = session.progress() == null ? "" : session.progress().trim();
        String state = session.state() == null ? "?" : session.state();
        return progress.matches("[0-9]{1,3}") ? state + " " + Integer.parseInt(progress) / 10 * 10 + " %" : state;
    }

    private static Move next(Progress next, Moment now, String key) {
        next.sessions = next.sessions.subList(1, next.sessions.size()).stream().toList();
        return next.sessions.isEmpty() ? Watch.succeeded(next, now, key) : Watch.follow(next, now);
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        if (fault instanceof RefusedException && fault.withoutEffect()) {
            Line line = Line.of("Session_notReadable", path(next), fault.getMessage());
            return next(next, now, "Accepted").afterSaying(List.of(line));
        }
        return fault instanceof SessionLostException
                ? givenUp(next, fault, now)
                : Outage.waitOut(this, next, fault, now);
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.unknown(next, now, fault.getMessage());
    }
}

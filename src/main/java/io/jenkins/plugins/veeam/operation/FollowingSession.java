package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A finished task may have handed over to sessions that still work [S post_cloudfailoverplans_id_start.html]. */
final class FollowingSession implements Rules<RestoreSession> {

    @Override
    public CompletableFuture<RestoreSession> ask(EnterpriseManager em, Progress progress) {
        return em.session(progress.logon.sealedToken(), progress.sessions.current());
    }

    @Override
    public Move answered(Progress next, RestoreSession session, Moment now) {
        String path = next.sessions.current();
        next.said = session.failureMessage() == null ? next.said : session.failureMessage();
        List<Line> lines = new ArrayList<>(next.sessions.read(session));
        if (!session.hasEnded()) {
            Move move = Waiting.goOn(next, path, shown(session, next.sessions.percent), now);
            return lines.isEmpty() ? move : move.saved().afterSaying(lines);
        }
        String result = session.result() == null ? "?" : session.result();
        Elapsed elapsed = new Elapsed(now.at() - next.times.sent);
        lines.add(
                session.failureMessage() == null
                        ? Line.of("Session_ended", path, result, elapsed)
                        : Line.of("Session_endedBecause", path, result, elapsed, session.failureMessage()));
        next.sessions.ended(session, next.order.operation() == Operation.TEST);
        next.changed(session.state() + " " + result, now);
        return next(next, now).afterSaying(lines);
    }

    /** The state with its progress in steps of ten percent: a line a state, not a line a percent. */
    private static String shown(RestoreSession session, Integer percent) {
        String state = session.state() == null ? "?" : session.state();
        return percent == null ? state : state + " " + percent / 10 * 10 + " %";
    }

    private static Move next(Progress next, Moment now) {
        if (!next.sessions.areLeft()) {
            return allRead(next, now);
        }
        if (now.at() < next.times.deadline(next.order)) {
            return Waiting.follow(next, now);
        }
        next.state = Text.of("Session_notRead", next.sessions.current());
        return Ends.timedOut(next, now);
    }

    /** The task has finished, and there is no session to read, or no more. The worst counts. */
    static Move allRead(Progress next, Moment now) {
        Sessions sessions = next.sessions;
        if (sessions.failure != null) {
            return Ends.failed(next, now, sessions.failure, sessions.reason);
        }
        if (sessions.unclear != null) {
            return Ends.unknown(next, now, sessions.unclear);
        }
        if (isTheResult(next.order) && (sessions.read == 0 || sessions.areUnknown())) {
            return Ends.unknown(next, now, Text.of(sessions.areUnknown() ? "Session_owed" : "Session_none"));
        }
        return Ends.loggingOff(next, Outcome.SUCCEEDED, now, success(next, sessions));
    }

    /** Of a cloud start and of a test the task says only that they began [S post_cloudfailoverplans_id_start.html]. */
    private static boolean isTheResult(Order order) {
        return order.operation() == Operation.TEST
                || order.operation() == Operation.START && order.planId().kind() == PlanKind.CLOUD_PLAN;
    }

    private static Line success(Progress next, Sessions sessions) {
        if (sessions.areUnknown()) {
            return Ends.line(next, "Succeeded_partly", sessions.read, sessions.unread + sessions.obscure.size());
        }
        return sessions.read == 0
                ? Ends.line(next, "Succeeded_task")
                : Ends.line(next, "Succeeded_sessions", sessions.read, sessions.worst);
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        // Its own no, in its own words; a certificate or a proxy on the way says nothing of the account.
        if (fault instanceof RefusedException && fault.withoutEffect() && fault.said() != null) {
            Line line = Line.of("Session_notReadable", next.sessions.current(), fault.getMessage());
            next.sessions.unread++;
            next.sessions.over++;
            return next(next, now).afterSaying(List.of(line));
        }
        return fault instanceof SessionLostException
                ? givenUp(next, fault, now)
                : Waiting.outage(this, next, fault, now);
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.unknown(next, now, fault.getMessage());
    }
}

package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.drive.simulation.Disturbance.Point;
import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import io.jenkins.plugins.veeam.drive.simulation.model.FalseClock;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelServer;
import io.jenkins.plugins.veeam.drive.simulation.model.Truth;

/** Plays the faces: saves, tells, waits, asks; is aborted, killed and started again. */
final class Driver {

    private static final long NEVER = Long.MAX_VALUE;
    private static final int MOST_LOOKS = 40_000;

    private final Stage stage;
    private final Manners manners;
    private final FalseClock clock;
    private final Chance chance;
    private final Weather weather;
    private final ModelServer server;
    private final EnterpriseManager port;
    private final Journal journal;
    private final History history = new History();
    private Progress undo;
    private Blow blow = new Blow(Fate.CALM);

    private boolean sendIsSaved;
    private boolean handedOver;
    private long overdueAt = NEVER;

    Driver(Stage stage, Manners manners) {
        this.stage = stage;
        this.manners = manners;
        clock = stage.clock();
        chance = stage.chance();
        weather = new Weather(stage.scenario(), clock, chance);
        server = new ModelServer(stage.scenario().script(), clock, chance);
        port = manners.port(server);
        undo = Decisions.begin(stage.scenario().order(), stage.now());
        journal = new Journal(undo, chance, stage.scenario().diskTrouble());
    }

    Truth truth() {
        return server.truth();
    }

    /** From the beginning to the end. */
    History drive() {
        history.startedAt = clock.now();
        while (undo.phase() != Phase.ENDED && history.looks < MOST_LOOKS) {
            look();
        }
        history.endedAt = clock.now();
        history.end = undo;
        return history;
    }

    private void look() {
        Phase asked = undo.phase();
        Fate fate = weather.next(asked);
        blow = new Blow(fate);
        if (asked == Phase.SEND) {
            handedOver = true;
            history.unsavedSends += sendIsSaved ? 0 : 1;
        }
        Question question = Question.ask(undo, fate, server, port, stage, history);
        if (!blow.strikesAt(Point.IN_FLIGHT) || isStillWanted(asked, question.answerAt())) {
            answered(question);
        }
        stage.coverage().count(asked, fate.fault(), blow.disturbance());
    }

    /** What strikes while the request is unanswered. */
    private boolean isStillWanted(Phase asked, long answerAt) {
        clock.pass(chance.upTo(Math.min(answerAt, overdueAt - 1) - clock.now()));
        if (blow.disturbance() == Disturbance.RESTART) {
            restart();
            return false;
        }
        Progress before = undo;
        int restarts = history.restarts;
        abort(true, clock.now());
        boolean wanted = asked.changesSomething() || chance.in(0.5);
        return undo == before || wanted && undo.phase() == asked && history.restarts == restarts;
    }

    private void answered(Question question) {
        if (question.answerAt() >= overdueAt) {
            overdue();
        } else {
            clock.passTo(question.answerAt());
            settle(question.answered(undo, stage.now()));
        }
    }

    /** Saves, tells and waits, as a move says. */
    private void settle(Move move) {
        if (blow.strikesAt(Point.DECIDED)) {
            restart();
            return;
        }
        Progress before = undo;
        undo = move.progress();
        if (move.save() && !save() && undo.phase() == Phase.SEND) {
            settle(manners.notSaved(move, stage.now()));
            return;
        }
        history.told(before, undo, move.lines());
        stage.trace().told(clock.now(), move.lines());
        long wakeAt = clock.now() + move.waitMillis();
        if (blow.strikesAt(Point.SAVED)) {
            disturb(wakeAt);
        } else if (blow.strikesAt(Point.WAITING)) {
            clock.pass(chance.upTo(Math.min(wakeAt, overdueAt - 1) - clock.now()));
            disturb(wakeAt);
        } else {
            rest(wakeAt);
        }
    }

    private boolean save() {
        boolean saved = journal.save(undo);
        sendIsSaved = saved && undo.phase() == Phase.SEND;
        history.abortMayBeLost |= !saved;
        stage.trace().saved(clock.now(), undo, saved);
        return saved;
    }

    private void rest(long wakeAt) {
        if (wakeAt >= overdueAt && undo.phase() != Phase.ENDED) {
            overdue();
        } else {
            clock.passTo(wakeAt);
        }
    }

    private void overdue() {
        clock.passTo(overdueAt);
        overdueAt = NEVER;
        history.overdue = true;
        stage.trace().event(clock.now(), "time is up");
        settle(Decisions.overdue(undo, stage.now()));
    }

    private void disturb(long wakeAt) {
        if (blow.disturbance() == Disturbance.RESTART) {
            restart();
        } else {
            abort(false, wakeAt);
        }
    }

    private void abort(boolean inFlight, long wakeAt) {
        boolean first = !undo.isStopping();
        OnAbort how = first ? stage.scenario().onAbort() : chance.of(OnAbort.STOP, OnAbort.LEAVE);
        stage.trace().event(clock.now(), how);
        if (first) {
            history.aborted(undo, how, clock.now());
            overdueAt = clock.now() + Decisions.patienceAfterAbort();
        }
        Move move = manners.aborted(undo, how, inFlight, stage.now());
        double luck = chance.next();
        if (move.progress() == undo) {
            rest(wakeAt);
        } else if (luck < 0.05) { // killed before this abort is on disk
            history.abortMayBeLost = true;
            restart();
        } else {
            settle(move);
            if (luck > 0.95 && undo.phase() != Phase.ENDED) { // killed soon after
                restart();
            }
        }
    }

    private void restart() {
        if (undo.phase() == Phase.SEND && !handedOver && chance.in(0.5)) {
            journal.save(Decisions.notSent(undo)); // in good order
        }
        undo = journal.load();
        long downtime = chance.in(0.3) ? 0 : chance.spread(1_000, 3_600_000);
        clock.pass(downtime);
        history.restarted(undo, downtime);
        stage.trace().event(clock.now(), Disturbance.RESTART);
        sendIsSaved = false;
        overdueAt = undo.isStopping() ? clock.now() + Decisions.patienceAfterAbort() : NEVER;
        settle(manners.resumed(undo, stage.now()));
    }
}

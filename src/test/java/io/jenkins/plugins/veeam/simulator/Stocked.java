package io.jenkins.plugins.veeam.simulator;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** The part of a {@link Simulator} that is told what there is: accounts, plans, and how operations on them go. */
public abstract sealed class Stocked extends Commanded permits Simulator {

    Stocked(InstantSource clock) {
        super(clock);
    }

    abstract Simulator simulator();

    /** A Portal Administrator. */
    public final Simulator user(String name, String password) {
        return user(name, password, Role.PORTAL_ADMINISTRATOR);
    }

    public final Simulator portalUser(String name, String password) {
        return user(name, password, Role.PORTAL_USER);
    }

    public final Simulator user(String name, String password, Role role) {
        em.accounts().add(name, password, role);
        return simulator();
    }

    public final Simulator changePassword(String name, String password) {
        em.accounts().changePassword(name, password);
        return simulator();
    }

    public final Simulator plan(String id, String name, String... machines) {
        em.plans().add(Plan.of(id, name, List.of(machines)));
        return simulator();
    }

    /** With so many machines: {@code vm-0}, {@code vm-1} and so on. */
    public final Simulator plan(String id, String name, int machines) {
        return plan(
                id, name, IntStream.range(0, machines).mapToObj(i -> "vm-" + i).toArray(String[]::new));
    }

    /** A tenant's plan, in the other list. */
    public final Simulator cloudPlan(String id, String name, String tenant, String... machines) {
        em.plans().add(Plan.cloud(id, name, tenant, List.of(machines)));
        return simulator();
    }

    /** Everything below {@code /api/cloud} is answered with that status: 404, 403; 0: there is one again. */
    public final Simulator withoutCloudConnect(int status) {
        em.plans().refuseCloudWith(status);
        return simulator();
    }

    /** Of every plan, of either kind, that has no saying of its own. */
    public final OperationCommand undo() {
        return em.sayings().of(Action.UNDO);
    }

    public final OperationCommand undo(String planId) {
        return em.sayings().of(Action.UNDO, planId);
    }

    /** Of every plan, of either kind, that has no saying of its own. */
    public final OperationCommand start() {
        return em.sayings().of(Action.START);
    }

    public final OperationCommand start(String planId) {
        return em.sayings().of(Action.START, planId);
    }

    /** Of every cloud plan that has no saying of its own. */
    public final OperationCommand test() {
        return em.sayings().of(Action.TEST);
    }

    public final OperationCommand test(String planId) {
        return em.sayings().of(Action.TEST, planId);
    }

    /** All that have not finished, now, with the end that was said of them. */
    public final Simulator finishTasks() {
        em.forEachTask(task -> task.finish(em.now()));
        return simulator();
    }

    /** Of all tasks that there are, whatever the clock says; null: the clock again. */
    public final Simulator setTaskState(String state) {
        em.forEachTask(task -> task.forceState(state));
        return simulator();
    }

    /** A finished task in every logon session, open or to come, that no client has asked for. */
    public final Simulator listsForeignTask(String operationName) {
        em.listForeign(operationName);
        return simulator();
    }

    /** @param result {@code Success}, {@code Warning} or {@code Failed} */
    public final Simulator endRelatedSessions(String result) {
        em.forEachTask(task -> task.sessions().forEach(session -> session.end(em.now(), result)));
        return simulator();
    }

    /** From now on, logging off harms no task, whatever it does, and is no violation. */
    public final Simulator undosOutliveLogoff() {
        em.outliveLogoff();
        return simulator();
    }

    /** All logon sessions are gone, and with them their tasks from sight. */
    public final Simulator sessionsDieNow() {
        em.sessionsDie();
        return simulator();
    }

    /** Of all logon sessions to come, sent as it is; a later session takes it from an earlier one. Null: any. */
    public final Simulator tokenIs(String token) {
        em.tokensAre(token);
        return simulator();
    }

    /** The caller's password and token, in every user name, plan's name and message, until replies are usual again. */
    public final Simulator quotesSecrets() {
        context().style().quote(em::secretsOf);
        return simulator();
    }
}

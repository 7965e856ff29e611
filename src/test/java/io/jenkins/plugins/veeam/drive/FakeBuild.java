package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A build with one step, its paperwork, and the driver that works for it. */
final class FakeBuild implements Build, Paperwork {

    static final PlanId PLAN =
            PlanId.parse("ae01e36f-32a3-4095-95fa-09a2af744009").orElseThrow();

    private final FakeMachine machine;
    private final FakeDisk disk;
    final Driver driver;
    Holder holder;
    boolean isWaiting = true;
    final List<String> log = new ArrayList<>();
    Progress ended;
    int toldItsEnd;
    Throwable bug;

    FakeBuild(String name, FakeMachine machine, FakeDisk disk, Claims claims, FakeServer em) {
        this(name, Operation.UNDO, machine, disk, claims, em);
    }

    FakeBuild(String name, Operation operation, FakeMachine machine, FakeDisk disk, Claims claims, FakeServer em) {
        this.machine = machine;
        this.disk = disk;
        holder = new Holder(name, operation.name());
        disk.building.add(name);
        Progress saved = disk.journals.get(holder);
        Progress progress = saved == null ? Decisions.begin(order(operation), machine.now()) : saved;
        driver = new Driver(progress, this, em, this, claims, machine);
    }

    private static Order order(Operation operation) {
        Server server = new Server("dr-site", "https://em.example.com:9398", null);
        return new Order(operation, server, PLAN, "Payroll DR", null, false, 60);
    }

    FakeBuild begin() {
        driver.begin();
        machine.pass(0);
        return this;
    }

    FakeBuild resume() {
        driver.resume();
        machine.pass(0);
        return this;
    }

    @Override
    public boolean isWaiting() {
        return isWaiting;
    }

    @Override
    public void ended(Progress progress) {
        ended = progress;
        toldItsEnd++;
    }

    @Override
    public void crashed(Throwable why) {
        bug = why;
    }

    @Override
    public Holder holder() {
        return holder;
    }

    @Override
    public void noteInHistory() {}

    @Override
    public List<Progress> earlierInThisBuild() {
        return disk.journals.entrySet().stream()
                .filter(journal -> journal.getKey().isSameBuild(holder))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    @Override
    public void write(Progress progress) throws IOException {
        disk.space();
        disk.journals.put(holder, progress);
    }

    @Override
    public void print(List<Line> lines) {
        lines.forEach(line -> log.add(line.toString()));
    }
}

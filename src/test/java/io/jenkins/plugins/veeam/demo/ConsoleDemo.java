package io.jenkins.plugins.veeam.demo;

import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.http.HttpEnterpriseManager;
import io.jenkins.plugins.veeam.client.http.Transport;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** What builds do, on a console: for machines that Jenkins can't be had on. Nothing is kept on disk. */
public final class ConsoleDemo {

    private static final PlanId PAYROLL = new PlanId(PlanKind.PLAN, "ae01e36f-32a3-4095-95fa-09a2af744009");
    private static final PlanId BROKEN = new PlanId(PlanKind.PLAN, "8c6ac2a1-8330-400e-9194-40310b5ca58a");
    private static final PlanId TENANTS = new PlanId(PlanKind.CLOUD_PLAN, "e7ca6822-a87f-443d-8aae-8005970543bf");

    private final EnterpriseManager em;
    private final Server server;
    private final PrintStream out;

    private ConsoleDemo(Server server, PrintStream out) {
        this.server = server;
        this.out = out;
        this.em = new HttpEnterpriseManager(
                server,
                new Transport(Transport.builder(server), ForkJoinPool.commonPool(), null, Transport.DEADLINE),
                new InTheClear("CORP\\veeam-operator", "simulated"),
                new Customer("a job", false));
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (Simulator simulator = Simulator.https()) {
            stock(simulator);
            ConsoleDemo demo = new ConsoleDemo(
                    new Server("simulator", simulator.url(), simulator.certificateSha256()), System.out);
            demo.run("A dry run", Operation.UNDO, PAYROLL, null, true);
            demo.run("A drill: the start", Operation.START, PAYROLL, "Payroll DR", false);
            demo.run("A drill: the undo, after the checks", Operation.UNDO, PAYROLL, "Payroll DR", false);
            demo.run("An undo that fails", Operation.UNDO, BROKEN, null, false);
            demo.run("A test of a tenant's plan, of which one machine fails", Operation.TEST, TENANTS, null, false);
        }
    }

    private static void stock(Simulator simulator) {
        simulator
                .user("CORP\\veeam-operator", "simulated")
                .plan(PAYROLL.value(), "Payroll DR", "dc01", "db01", "db02", "app01", "web01")
                .plan(BROKEN.value(), "Broken DR", "crm-db", "crm-web")
                .cloudPlan(TENANTS.value(), "ABC Company Failover Plan", "ABC Company", "abc-dc01", "abc-db01");
        simulator.start(PAYROLL.value()).takes(Duration.ofSeconds(6), Duration.ofSeconds(1));
        simulator.undo(PAYROLL.value()).takes(Duration.ofSeconds(8), Duration.ofSeconds(3));
        simulator
                .undo(BROKEN.value())
                .takes(Duration.ofSeconds(3), Duration.ZERO)
                .failsWith("Failed to undo failover for VM \"crm-db\".");
        simulator
                .test(TENANTS.value())
                .takes(Duration.ofSeconds(2), Duration.ZERO)
                .related("cloud/failoverSessions", Duration.ofSeconds(6))
                .machineFails("abc-db01", "Replica did not answer to ping within 300 seconds.");
    }

    private void run(String title, Operation operation, PlanId plan, String planName, boolean dryRun)
            throws InterruptedException {
        out.println();
        out.println("--- " + title);
        Progress progress = Decisions.begin(new Order(operation, server, plan, planName, null, dryRun, 60), now());
        while (progress.phase() != Phase.ENDED) {
            Move move = look(progress);
            move.lines().forEach(line -> out.println("[Veeam] " + line));
            progress = move.progress();
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(move.waitMillis(), TimeUnit.MILLISECONDS))
                    .join();
        }
        out.println("=> " + progress.outcome());
    }

    private Move look(Progress progress) throws InterruptedException {
        try {
            return Decisions.answered(
                    progress, progress.phase().ask(em, progress).get(), now());
        } catch (ExecutionException e) {
            return Decisions.failed(progress, (EnterpriseManagerException) e.getCause(), now());
        }
    }

    private static Moment now() {
        return new Moment(System.nanoTime() / 1_000_000, System.currentTimeMillis(), Math.random());
    }
}

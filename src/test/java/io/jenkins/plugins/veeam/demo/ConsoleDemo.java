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

/** The undo as a build does it, on a console: for machines that Jenkins can't be had on. Nothing is kept on disk. */
public final class ConsoleDemo {

    private static final PlanId PAYROLL = new PlanId(PlanKind.PLAN, "ae01e36f-32a3-4095-95fa-09a2af744009");
    private static final PlanId BROKEN = new PlanId(PlanKind.PLAN, "8c6ac2a1-8330-400e-9194-40310b5ca58a");

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
            simulator
                    .user("CORP\\veeam-operator", "simulated")
                    .plan(PAYROLL.value(), "Payroll DR", "dc01", "db01", "db02", "app01", "web01")
                    .plan(BROKEN.value(), "Broken DR", "crm-db", "crm-web");
            simulator.undo(PAYROLL.value()).takes(Duration.ofSeconds(8), Duration.ofSeconds(3));
            simulator
                    .undo(BROKEN.value())
                    .takes(Duration.ofSeconds(3), Duration.ZERO)
                    .failsWith("Failed to undo failover for VM \"crm-db\".");
            ConsoleDemo demo = new ConsoleDemo(
                    new Server("simulator", simulator.url(), simulator.certificateSha256()), System.out);
            demo.undo("A dry run", PAYROLL, true);
            demo.undo("An undo that succeeds", PAYROLL, false);
            demo.undo("An undo that fails", BROKEN, false);
        }
    }

    private void undo(String title, PlanId plan, boolean dryRun) throws InterruptedException {
        out.println();
        out.println("--- " + title);
        Progress undo = Decisions.begin(new Order(Operation.UNDO, server, plan, null, null, dryRun, 60), now());
        while (undo.phase() != Phase.ENDED) {
            Move move = look(undo);
            move.lines().forEach(line -> out.println("[Veeam] " + line));
            undo = move.progress();
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(move.waitMillis(), TimeUnit.MILLISECONDS))
                    .join();
        }
        out.println("=> " + undo.outcome());
    }

    private Move look(Progress undo) throws InterruptedException {
        try {
            return Decisions.answered(undo, undo.phase().ask(em, undo).get(), now());
        } catch (ExecutionException e) {
            return Decisions.failed(undo, (EnterpriseManagerException) e.getCause(), now());
        }
    }

    private static Moment now() {
        return new Moment(System.nanoTime() / 1_000_000, System.currentTimeMillis(), Math.random());
    }
}

package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A simulator to try things on by hand, on the loopback address only, with three failover plans and a tenant's.
 *
 * <p>Options: {@code --https} (the default) or {@code --http}, {@code --port 9398}, {@code --user …},
 * {@code --password …}. It runs until it is interrupted.
 */
public final class SimulatorMain {
    private static final List<Plan> PLANS = List.of(
            Plan.of(
                    "ae01e36f-32a3-4095-95fa-09a2af744009",
                    "Payroll DR",
                    List.of(
                            "dc01", "db01", "db02", "app01", "app02", "app03", "web01", "web02", "web03", "mq01",
                            "print01", "files01")),
            Plan.of("8c6ac2a1-8330-400e-9194-40310b5ca58a", "Broken DR", List.of("crm-db", "crm-web")),
            Plan.of(
                    "3f56fa52-c902-4655-9774-2022fde214d2",
                    "Web shop DR",
                    List.of("shop-db", "shop-web01", "shop-web02")));
    private static final Plan CLOUD_PLAN = Plan.cloud(
            "e7ca6822-a87f-443d-8aae-8005970543bf",
            "ABC Company Failover Plan",
            "ABC Company",
            List.of("abc-dc01", "abc-db01", "abc-web01"));

    private SimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Simulator em = start(DemoOptions.of(arguments), System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(em::close));
        new CountDownLatch(1).await();
    }

    static Simulator start(DemoOptions options, PrintStream out) {
        SimulatorBuilder builder = Simulator.builder()
                .port(options.port())
                .log(line -> out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line));
        if (options.https()) {
            builder.certificate(Certificate.selfSigned());
        }
        Simulator em = builder.start().user(options.user(), options.password());
        PLANS.forEach(plan -> em.plan(plan.id(), plan.name(), machines(plan)));
        em.start(PLANS.get(0).id()).takes(Duration.ofSeconds(18), Duration.ofSeconds(2));
        em.undo(PLANS.get(0).id()).takes(Duration.ofSeconds(18), Duration.ofSeconds(2));
        em.undo(PLANS.get(1).id())
                .takes(Duration.ofSeconds(4), Duration.ofSeconds(1))
                .failsWith("Failed to undo failover for VM \"crm-db\". Error: Replica is locked by another session.");
        em.undo(PLANS.get(2).id()).takes(Duration.ofSeconds(2), Duration.ofSeconds(1));
        em.cloudPlan(CLOUD_PLAN.id(), CLOUD_PLAN.name(), CLOUD_PLAN.tenant(), machines(CLOUD_PLAN))
                .test(CLOUD_PLAN.id())
                .takes(Duration.ofSeconds(2), Duration.ZERO)
                .related("cloud/failoverSessions", Duration.ofSeconds(6))
                .machineFails("abc-db01", "Replica did not answer to ping within 300 seconds.");
        introduce(em, options, out);
        return em;
    }

    private static String[] machines(Plan plan) {
        return plan.machines().toArray(String[]::new);
    }

    private static void introduce(Simulator em, DemoOptions options, PrintStream out) {
        out.println("Simulated Veeam Backup Enterprise Manager");
        out.println("  address:     " + em.url());
        if (options.https()) {
            out.println("  certificate: " + em.certificateSha256() + " (SHA-256)");
        }
        out.println("  account:     " + options.user() + " / " + options.password());
        PLANS.forEach(plan -> introduce(plan, plan.id(), out));
        introduce(CLOUD_PLAN, CLOUD_PLAN.uid(), out);
        out.flush();
    }

    private static void introduce(Plan plan, String id, PrintStream out) {
        out.println("  plan:        " + id + " " + plan.name() + " ("
                + plan.machines().size() + " machines)");
    }
}

package io.jenkins.plugins.veeam.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import hudson.model.TaskListener;
import hudson.util.Secret;
import io.jenkins.plugins.veeam.client.Keyring;
import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The promises that can be read off the classes. */
class ArchitectureTest {

    private static final String DOOR = "io.jenkins.plugins.veeam";
    private static final String DRIVE = DOOR + ".drive";
    private static final String OPERATION = DOOR + ".operation";
    private static final String CLIENT = DOOR + ".client";
    private static final String HTTP = CLIENT + ".http";
    private static final JavaClasses OURS = ShippedClasses.ALL;

    /** These, as they stand below the door's package, and what is declared in them. */
    private static DescribedPredicate<JavaClass> oneOf(String... allowed) {
        Set<String> names =
                Set.of(allowed).stream().map(name -> DOOR + "." + name).collect(Collectors.toSet());
        return named(names);
    }

    private static DescribedPredicate<JavaClass> oneOf(Class<?>... allowed) {
        return named(Set.of(allowed).stream().map(Class::getName).collect(Collectors.toSet()));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe(
                "one of " + names,
                type -> names.stream()
                        .anyMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static DescribedPredicate<JavaAccess<?>> callOf(Class<?> owner, String... names) {
        return describe(
                owner.getSimpleName() + "." + Set.of(names),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && Set.of(names).contains(access.getTarget().getName()));
    }

    @Test
    void pureRoomsKnowNoJenkins() {
        classes()
                .that()
                .resideInAnyPackage(DRIVE, OPERATION, CLIENT, HTTP)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        DRIVE,
                        OPERATION,
                        CLIENT,
                        HTTP,
                        "java..",
                        "javax.net.ssl",
                        "javax.xml.stream",
                        "com.fasterxml.jackson..",
                        "")
                .check(OURS);
    }

    @Test
    void decisionsDoNoInputOrOutput() {
        classes()
                .that()
                .resideInAPackage(OPERATION)
                .should()
                .onlyDependOnClassesThat(describe(
                        "are values",
                        type -> type.getBaseComponentType().isPrimitive()
                                || Set.of(OPERATION, CLIENT, "java.util", "java.util.function", "java.util.stream")
                                        .contains(type.getPackageName())
                                || type.getPackageName().startsWith("java.lang")
                                || type.getName().equals("java.io.Serializable")
                                || type.isEquivalentTo(java.time.Instant.class)
                                || type.getName().startsWith("java.text.Normalizer")
                                || type.isEquivalentTo(CompletableFuture.class)))
                .check(OURS);
    }

    @Test
    void decisionsHaveNoClockNoChanceAndNoThreads() {
        noClasses()
                .that()
                .resideInAPackage(OPERATION)
                .should()
                .dependOnClassesThat(oneOf(
                        System.class,
                        Thread.class,
                        Runtime.class,
                        ProcessBuilder.class,
                        java.util.Random.class,
                        java.util.UUID.class,
                        java.util.Date.class,
                        java.util.Calendar.class,
                        java.util.Timer.class))
                .orShould()
                .accessTargetWhere(callOf(Math.class, "random"))
                .orShould()
                .accessTargetWhere(callOf(Object.class, "wait", "notify", "notifyAll"))
                .orShould()
                .accessTargetWhere(callOf(
                        CompletableFuture.class, "get", "join", "getNow", "runAsync", "supplyAsync", "orTimeout"))
                .check(OURS);
    }

    @Test
    void onePlacePrints() {
        noClasses()
                .that(DescribedPredicate.not(oneOf("run.BuildLog")))
                .should()
                .dependOnClassesThat(oneOf(PrintStream.class))
                .orShould()
                .accessTargetWhere(
                        callOf(TaskListener.class, "getLogger", "error", "fatalError", "hyperlink", "annotate"))
                .check(OURS);
    }

    /** Of a build, of a person at a form; and who sends it. {@code SealedTokens} opens tokens, {@code Connections} the proxy's. */
    @Test
    void passwordsAreSeenWhereTheyAreUsed() {
        noClasses()
                .that(DescribedPredicate.not(
                        oneOf("run.RunKeyring", "form.FormLook", "config.SealedTokens", "config.Connections")))
                .should()
                .accessTargetWhere(callOf(Secret.class, "getPlainText", "toString"))
                .check(OURS);
        noClasses()
                .that(DescribedPredicate.not(oneOf("client.http.Requests", "client.http.Secrets")))
                .should()
                .accessTargetWhere(describe(
                        "a password is taken from an account",
                        access -> access.getTargetOwner().isEquivalentTo(Keyring.Account.class)
                                && access.getTarget().getName().equals("password")
                                && !access.getOriginOwner().isEquivalentTo(Keyring.Account.class)))
                .check(OURS);
    }

    /** A freestyle build waits on its own executor, and a person at a form for a few seconds; nobody else waits. */
    @Test
    void nobodyWaits() {
        noClasses()
                .should()
                .accessTargetWhere(callOf(Thread.class, "sleep", "join"))
                .check(OURS);
        noClasses()
                .that(DescribedPredicate.not(oneOf("BuildThread", "config.Answer")))
                .should()
                .accessTargetWhere(callOf(Future.class, "get", "join", "invokeAll", "invokeAny"))
                .orShould()
                .accessTargetWhere(callOf(Object.class, "wait"))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.concurrent\\.(CountDownLatch|Semaphore|CyclicBarrier|BlockingQueue)")
                .check(OURS);
    }

    @Test
    void threadsAndTimersAreMadeInOnePlaceEach() {
        noClasses()
                .that(DescribedPredicate.not(oneOf("run.Surroundings")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jenkins.util.Timer")
                .check(OURS);
        noClasses()
                .that(DescribedPredicate.not(oneOf("config.Pools")))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.concurrent\\.(ThreadPoolExecutor|Executors|ForkJoinPool)|java\\.util\\.Timer")
                .check(OURS);
    }
}

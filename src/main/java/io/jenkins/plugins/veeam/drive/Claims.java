package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.drive.Claim.Left;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Who has which plan: one operation per plan and server at a time, in a whole Jenkins. Within one run of Jenkins the driver itself
 * holds it; after a restart the file counts, until everybody has resumed.
 */
public final class Claims {

    private final PlanFiles files;
    private final Turns turns;
    /** Who has a plan in this run of Jenkins, or is about to ask the disk for it. */
    private final Map<String, Driver> held = new HashMap<>();

    /** @param files one for all, as this is */
    public Claims(PlanFiles files, Machine machine) {
        this.files = files;
        this.turns = new Turns(machine);
    }

    /**
     * @param holder whose the plan is; null if it is the asker's now
     * @param left what earlier operations left, oldest first; empty if there is nothing, or the plan is somebody else's
     */
    record Answer(Holder holder, List<Left> left) {

        static Answer heldBy(Holder holder) {
            return new Answer(holder, List.of());
        }
    }

    private static String plan(Order order) {
        return order.server().url() + ' ' + order.planId();
    }

    /** Takes the plan, on the disk too. Ends with an {@link IOException} where the disk doesn't have it: then it isn't taken. */
    CompletableFuture<Answer> take(Order order, Driver driver, Holder holder) {
        String plan = plan(order);
        synchronized (held) {
            Driver other = held.putIfAbsent(plan, driver);
            if (other != null && other != driver) {
                return CompletableFuture.completedFuture(Answer.heldBy(other.holder()));
            }
        }
        return turns.add(Limit.DISK, () -> ask(plan, driver, holder)).whenComplete((answer, fault) -> {
            if (fault != null || answer.holder() != null) {
                drop(plan, driver);
            }
        });
    }

    private Answer ask(String plan, Driver driver, Holder holder) throws IOException {
        synchronized (held) {
            if (held.get(plan) != driver) {
                throw new IOException(Text.of("Lock_notInTime"));
            }
        }
        Answer answer = look(plan, holder);
        if (answer.holder() == null) {
            files.write(plan, new Claim(holder, answer.left()));
        }
        return answer;
    }

    /** What a build may know before it has asked for anything: whose the plan is. */
    CompletableFuture<Answer> look(Order order, Driver driver, Holder holder) {
        String plan = plan(order);
        synchronized (held) {
            Driver other = held.get(plan);
            if (other != null && other != driver) {
                return CompletableFuture.completedFuture(Answer.heldBy(other.holder()));
            }
        }
        return turns.add(Limit.DISK, () -> look(plan, holder));
    }

    private Answer look(String plan, Holder asker) throws IOException {
        Optional<Claim> known = files.read(plan);
        Holder holder = known.map(Claim::holder).orElse(null);
        List<Left> left = known.map(Claim::left).orElse(List.of());
        if (holder == null || holder.equals(asker)) {
            return new Answer(null, left);
        }
        if (files.isBuilding(holder)) {
            Optional<Progress> last = files.journal(holder);
            return last.isPresent() && last.get().phase() == Phase.ENDED
                    ? new Answer(null, with(left, holder, last))
                    : Answer.heldBy(holder);
        }
        return new Answer(null, with(left, holder, journal(holder)));
    }

    /** It died without giving the plan back: a freestyle build with its Jenkins, a Pipeline that was killed. */
    private Optional<Progress> journal(Holder holder) {
        try {
            return files.journal(holder);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Left> with(List<Left> before, Holder holder, Optional<Progress> last) {
        List<Left> all = new ArrayList<>(before);
        last.filter(Progress::mayHaveLeftATask).ifPresent(progress -> all.add(new Left(holder, progress)));
        return all;
    }

    /** After a restart: what has sent its request has its plan, whatever the disk says. */
    void resume(Order order, Driver driver) {
        synchronized (held) {
            held.putIfAbsent(plan(order), driver);
        }
    }

    /**
     * Gives the plan back, if it is the driver's; where that fails, the file no longer counts when the build has ended.
     *
     * @param last where it stands in the end: whoever comes next looks first at the task that it may have left, and at those before
     */
    CompletableFuture<Void> release(Progress last, Driver driver, Holder holder) {
        String plan = plan(last.order());
        synchronized (held) {
            if (held.get(plan) != driver) {
                return CompletableFuture.completedFuture(null);
            }
        }
        return turns.<Void>add(Limit.FAREWELL, () -> {
            try {
                giveBack(plan, holder, last);
            } finally {
                drop(plan, driver);
            }
            return null;
        });
    }

    private void giveBack(String plan, Holder holder, Progress last) throws IOException {
        Optional<Claim> known = files.read(plan);
        if (known.isPresent() && !holder.equals(known.get().holder())) {
            return;
        }
        List<Left> left = with(known.map(Claim::left).orElse(List.of()), holder, Optional.of(last));
        write(plan, new Claim(null, left));
    }

    private void change(String plan, UnaryOperator<Claim> change) throws IOException {
        Optional<Claim> known = files.read(plan);
        if (known.isPresent() && !change.apply(known.get()).equals(known.get())) {
            write(plan, change.apply(known.get()));
        }
    }

    private void write(String plan, Claim claim) throws IOException {
        if (claim.holder() == null && claim.left().isEmpty()) {
            files.delete(plan);
        } else {
            files.write(plan, claim);
        }
    }

    private void drop(String plan, Driver driver) {
        synchronized (held) {
            held.remove(plan, driver);
        }
    }

    /** An item was moved or renamed, with everything in it: claims name their builds by it. */
    public CompletableFuture<Void> moved(String oldName, String newName) {
        return turns.add(Limit.DISK, () -> {
            for (String plan : files.plans()) {
                change(plan, claim -> claim.moved(oldName, newName));
            }
            return null;
        });
    }

    /** The left task of an earlier operation has ended, or can't be seen: nobody looks again, and the build that left it says so. */
    CompletableFuture<Void> complete(Left left, Progress ended) {
        String plan = plan(ended.order());
        return turns.add(Limit.DISK, () -> {
            change(plan, claim -> claim.without(left.holder()));
            files.complete(left.holder(), ended);
            return null;
        });
    }
}

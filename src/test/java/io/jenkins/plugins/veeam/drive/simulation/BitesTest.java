package io.jenkins.plugins.veeam.drive.simulation;

import static io.jenkins.plugins.veeam.drive.simulation.Bites.finds;
import static io.jenkins.plugins.veeam.drive.simulation.Bites.findsForEach;

import io.jenkins.plugins.veeam.drive.Build;
import io.jenkins.plugins.veeam.drive.Claim;
import io.jenkins.plugins.veeam.drive.Claims;
import io.jenkins.plugins.veeam.drive.Machine;
import io.jenkins.plugins.veeam.drive.Paperwork;
import io.jenkins.plugins.veeam.drive.PlanFiles;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The simulation bites: what Jenkins' side of the driver could do wrong, and did before, is found. */
class BitesTest {

    @Test
    void aClaimThatDoesNotFollowAMove() {
        finds("one operation per plan at a time", new Manners() {
            @Override
            CompletableFuture<Void> moved(Claims claims, String oldName, String newName) {
                return CompletableFuture.completedFuture(null);
            }
        });
    }

    @Test
    void aBuildThatHasEndedIsStillWaitedFor() {
        findsForEach("nothing is sent after the build has ended", new Manners() {
            @Override
            Build build(Build build) {
                return new Build() {
                    @Override
                    public boolean isWaiting() {
                        return true;
                    }

                    @Override
                    public void ended(Progress progress) {
                        build.ended(progress);
                    }

                    @Override
                    public void crashed(Throwable bug) {
                        build.crashed(bug);
                    }
                };
            }
        });
    }

    @Test
    void aLeftTaskIsForgotten() {
        findsForEach("not beside a task that an earlier build left and that can be seen", new Manners() {
            @Override
            PlanFiles files(PlanFiles files) {
                return new Careless.Files(files) {
                    @Override
                    public void write(String plan, Claim claim) throws IOException {
                        files.write(plan, new Claim(claim.holder(), List.of()));
                    }
                };
            }
        });
    }

    @Test
    void ofALeftStartAndItsLeftUndoOnlyTheLaterIsRemembered() {
        finds("not beside a task that an earlier build left and that can be seen", new Manners() {
            @Override
            PlanFiles files(PlanFiles files) {
                return new Careless.Files(files) {
                    @Override
                    public void write(String plan, Claim claim) throws IOException {
                        List<Claim.Left> left = claim.left();
                        files.write(
                                plan,
                                new Claim(claim.holder(), left.subList(Math.max(0, left.size() - 1), left.size())));
                    }
                };
            }
        });
    }

    private static final String BLOCKED =
            "nobody's thread is blocked: one hung log, disk or build holds up only its own build";

    @Test
    void linesArePrintedWhereOthersWait() {
        finds(BLOCKED, new Manners() {
            @Override
            Machine machine(Machine machine) {
                return new Careless.Threads(machine) {
                    @Override
                    public CompletableFuture<Void> log(Runnable work) {
                        work.run();
                        return CompletableFuture.completedFuture(null);
                    }
                };
            }
        });
    }

    @Test
    void theDiskIsWaitedForWhereOthersWait() {
        finds(BLOCKED, new Manners() {
            @Override
            Machine machine(Machine machine) {
                return new Careless.Threads(machine) {
                    @Override
                    public <T> CompletableFuture<T> disk(Callable<T> work) {
                        try {
                            return CompletableFuture.completedFuture(work.call());
                        } catch (Exception e) {
                            return CompletableFuture.failedFuture(e);
                        }
                    }
                };
            }
        });
    }

    private static Manners onTheWallClock() {
        return new Manners() {
            @Override
            Machine machine(Machine machine) {
                return new Careless.Threads(machine) {
                    @Override
                    public Moment now() {
                        Moment now = machine.now();
                        return new Moment(now.wall(), now.wall(), now.chance());
                    }
                };
            }
        };
    }

    @Test
    void aClockThatJumpsForwardEndsAnOperation() {
        findsForEach("TIMED_OUT only when patience is over", onTheWallClock());
    }

    @Test
    void aClockThatIsSetBackMakesCountlessLooks() {
        finds("ends in a bounded number of looks", onTheWallClock());
    }

    @Test
    void anOperationThatSaysNothingWhileNothingChanges() {
        findsForEach("a running operation is never silent for more than four minutes", new Manners() {
            @Override
            Paperwork paperwork(Paperwork paperwork) {
                return new Careless.Papers(paperwork) {
                    @Override
                    public void print(List<Line> lines) {
                        paperwork.print(lines.stream()
                                .filter(line -> !line.key().equals("Task_still"))
                                .toList());
                    }
                };
            }
        });
    }

    @Test
    void aBuildIsKnownByItsNameOnly() {
        finds("one operation per plan at a time", new Manners() {
            @Override
            Claims claims(Claims ofAll, PlanFiles files, Machine machine) {
                return new Claims(files, machine);
            }
        });
    }
}

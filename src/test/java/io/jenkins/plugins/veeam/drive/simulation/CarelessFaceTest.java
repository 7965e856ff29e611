package io.jenkins.plugins.veeam.drive.simulation;

import static io.jenkins.plugins.veeam.drive.simulation.Bites.finds;
import static io.jenkins.plugins.veeam.drive.simulation.Bites.findsForEach;

import io.jenkins.plugins.veeam.drive.Driver;
import io.jenkins.plugins.veeam.drive.Machine;
import io.jenkins.plugins.veeam.drive.Paperwork;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The simulation bites: a journal, a restart or an abort that is treated carelessly is found. */
class CarelessFaceTest {

    @Test
    void aJournalThatNobodyReads() {
        findsForEach("at most one POST", new Manners() {
            @Override
            Progress read(Progress journal) {
                return null;
            }
        });
    }

    @Test
    void aPostThatIsRepeatedAfterARestart() {
        findsForEach("at most one POST", new Manners() {
            @Override
            Progress read(Progress journal) {
                return Journals.changed(
                        journal, bytes -> bytes.replace("\"phase\":\"SEND\"", "\"phase\":\"READ_PLAN\""));
            }
        });
    }

    @Test
    void aPostThatLeavesThoughTheDiskFailed() {
        findsForEach("no POST without its mark on disk", new Manners() {
            @Override
            Paperwork paperwork(Paperwork paperwork) {
                return new Careless.Papers(paperwork) {
                    @Override
                    public void write(Progress progress) {
                        try {
                            paperwork.write(progress);
                        } catch (IOException e) {
                            // and on it goes
                        }
                    }
                };
            }
        });
    }

    @Test
    void whatTheBuildSentBeforeIsForgotten() {
        finds("no second request in this build after an unclear end", new Manners() {
            @Override
            Paperwork paperwork(Paperwork paperwork) {
                return new Careless.Papers(paperwork) {
                    @Override
                    public List<Progress> earlierInThisBuild() {
                        return List.of();
                    }
                };
            }
        });
    }

    @Test
    void nobodyNoticesThatJenkinsTerminates() {
        finds("nothing is sent while Jenkins terminates", new Manners() {
            @Override
            Machine machine(Machine machine) {
                return new Careless.Threads(machine) {
                    @Override
                    public boolean isTerminating() {
                        return false;
                    }
                };
            }
        });
    }

    @Test
    void anAbortThatIsSwallowed() {
        findsForEach("an abort ends the build, and changes no known outcome", new Manners() {
            @Override
            void abort(Driver driver, OnAbort how) {
                // swallowed
            }
        });
    }

    @Test
    void anAbortThatDeletesWhatItShouldLeave() {
        findsForEach("LEAVE deletes nothing", new Manners() {
            @Override
            void abort(Driver driver, OnAbort how) {
                driver.abort(OnAbort.STOP);
            }
        });
    }
}

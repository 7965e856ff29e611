package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import java.util.ArrayList;
import java.util.List;

/** How often a request of each phase suffered each fault while the build was restarted, aborted, or left in peace. */
final class Coverage {

    /** A place in the table. */
    record Cell(Phase phase, Fault fault, Disturbance disturbance) {}

    /** All cells that can be reached. */
    static final List<Cell> REACHABLE = reachable();

    private static final int FAULTS = Fault.values().length;
    private static final int DISTURBANCES = Disturbance.values().length;
    private static final Phase[] LEFT = {Phase.LOG_ON, Phase.READ_PLAN, Phase.SEND, Phase.FIND_TASK};
    private static final Phase[] RIGHT = {Phase.WATCH_TASK, Phase.FOLLOW_SESSION, Phase.DELETE_TASK, Phase.LOG_OFF};

    private final long[] counts = new long[Phase.values().length * FAULTS * DISTURBANCES];

    /**
     * Unreachable by construction: {@link Phase#ENDED} asks nothing; only a request that names a task is told that there is no
     * such task.
     */
    static boolean isReachable(Phase phase, Fault fault) {
        return phase != Phase.ENDED
                && (fault != Fault.NO_SUCH_TASK || phase == Phase.WATCH_TASK || phase == Phase.DELETE_TASK);
    }

    private static List<Cell> reachable() {
        List<Cell> cells = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (Fault fault : Fault.values()) {
                for (Disturbance disturbance : Disturbance.values()) {
                    if (isReachable(phase, fault)) {
                        cells.add(new Cell(phase, fault, disturbance));
                    }
                }
            }
        }
        return List.copyOf(cells);
    }

    void count(Phase phase, Fault fault, Disturbance disturbance) {
        counts[index(phase, fault, disturbance)]++;
    }

    private static int index(Phase phase, Fault fault, Disturbance disturbance) {
        return (phase.ordinal() * FAULTS + fault.ordinal()) * DISTURBANCES + disturbance.ordinal();
    }

    long at(Cell cell) {
        return counts[index(cell.phase(), cell.fault(), cell.disturbance())];
    }

    /** The reachable cells that were reached less often. */
    List<Cell> below(long least) {
        return REACHABLE.stream().filter(cell -> at(cell) < least).toList();
    }

    @Override
    public String toString() {
        return half(LEFT) + "\n" + half(RIGHT);
    }

    private String half(Phase[] phases) {
        StringBuilder table = new StringBuilder(String.format("%-15s", ""));
        for (Phase phase : phases) {
            table.append(String.format(" |%24s", phase));
        }
        table.append(String.format("%n%-15s", "fault"));
        for (int i = 0; i < phases.length; i++) {
            table.append(String.format(" |%8s%8s%8s", "restart", "abort", "nothing"));
        }
        for (Fault fault : Fault.values()) {
            table.append(String.format("%n%-15s", fault));
            for (Phase phase : phases) {
                table.append(" |");
                for (Disturbance disturbance : Disturbance.values()) {
                    String count =
                            isReachable(phase, fault) ? Long.toString(counts[index(phase, fault, disturbance)]) : "-";
                    table.append(String.format("%8s", count));
                }
            }
        }
        return table.append(System.lineSeparator()).toString();
    }
}

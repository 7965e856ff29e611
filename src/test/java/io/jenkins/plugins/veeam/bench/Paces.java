package io.jenkins.plugins.veeam.bench;

import io.jenkins.plugins.veeam.client.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The paces of the three ways, with what was measured of each in Jenkins: the time to its first look, the time that a look
 * takes beyond the wait between two, and the time from the look that saw the end to the end of the step. Where Jenkins wasn't
 * measured these are 0.
 */
final class Paces {

    /** Of which undos it was measured: those of half a minute. */
    private static final String OF = ".30.";

    private static final int MOST_LOOKS = 60;

    private final Figures figures;

    Paces(Figures figures) {
        this.figures = figures;
    }

    boolean areMeasured(Way way) {
        return figures.has("tail" + OF + way.key());
    }

    /** @param way not {@link Way#TOLD} */
    Pace of(Way way) {
        double first = measured("first", way);
        double tail = measured("tail", way);
        return switch (way) {
            case PLUGIN -> new PluginPace(Operation.UNDO, first, tail);
            case START -> new PluginPace(Operation.START, first, tail);
            case CURL -> new LoopPace(first, LoopPace::everyFiveSeconds, look(way), tail);
            case HTTP_REQUEST -> new LoopPace(first, LoopPace::growing, look(way), tail);
            case TOLD -> throw new IllegalArgumentException("It doesn't look");
        };
    }

    static List<Way> looking() {
        return List.of(Way.PLUGIN, Way.CURL, Way.HTTP_REQUEST);
    }

    private double measured(String what, Way way) {
        return areMeasured(way) ? figures.median(what + OF + way.key()) : 0;
    }

    private double look(Way way) {
        return Stream.iterate(1, look -> look + 1)
                .limit(MOST_LOOKS)
                .filter(look -> figures.has("gap." + look + OF + way.key()))
                .mapToDouble(look -> figures.median("gap." + look + OF + way.key()) - planned(way, look - 1))
                .average()
                .orElse(0);
    }

    private static double planned(Way way, int look) {
        return way == Way.CURL ? LoopPace.everyFiveSeconds(look) : LoopPace.growing(look);
    }
}

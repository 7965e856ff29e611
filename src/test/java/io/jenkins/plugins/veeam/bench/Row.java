package io.jenkins.plugins.veeam.bench;

import java.util.List;

/**
 * One figure, side by side with its rivals.
 *
 * @param figure what was measured
 * @param goal in words
 * @param plugin an undo of ours; after it, a start of ours; the others are ours' rivals, or a dash where there is nothing to compare
 * @param met null: not measured
 */
record Row(
        String figure,
        String goal,
        String plugin,
        String start,
        String curl,
        String httpRequest,
        String told,
        Boolean met) {

    static final List<String> HEAD = List.of(
            "figure",
            "goal",
            Way.PLUGIN.title(),
            Way.START.title(),
            Way.CURL.title(),
            Way.HTTP_REQUEST.title(),
            Way.TOLD.title(),
            "met");

    static final String NOTHING = "–";
    static final String NOT_MEASURED = "NOT MEASURED";

    /** A figure that the rivals don't have. */
    static Row alone(String figure, String goal, String plugin, Boolean met) {
        return new Row(figure, goal, plugin, NOTHING, NOTHING, NOTHING, NOTHING, met);
    }

    List<String> cells() {
        String verdict = met == null ? NOT_MEASURED : met ? "yes" : "NO";
        return List.of(figure, goal, plugin, start, curl, httpRequest, told, verdict);
    }
}

package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which requests are meant: {@code GET /api/tasks/*}. A star stands for anything, slashes too; the query counts only
 * where the pattern has one; letter case nowhere; {@code GET *} is every GET.
 */
record RequestPattern(Pattern method, Pattern path, Pattern query) {

    static RequestPattern of(String text) {
        String[] words = text.split(" ", 2);
        if (words.length != 2) {
            throw new IllegalArgumentException("Not METHOD /path: " + text);
        }
        int mark = words[1].indexOf('?');
        String path = mark < 0 ? words[1] : words[1].substring(0, mark);
        String query = mark < 0 ? "*" : words[1].substring(mark + 1);
        return new RequestPattern(glob(words[0]), glob(path), glob(query));
    }

    private static Pattern glob(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE);
    }

    boolean matches(Request request) {
        return method.matcher(request.method()).matches()
                && path.matcher(request.path()).matches()
                && query.matcher(request.query()).matches();
    }
}

package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.Text;
import java.util.Arrays;
import java.util.List;

/**
 * A line for the build log. Its arguments may hold text from the server, which is untrusted: whoever prints it replaces control
 * characters.
 *
 * @param key of {@code Messages.properties}
 * @param args what its placeholders stand for; made text only when the line is printed
 */
public record Line(String key, List<Object> args) {

    private static final int FEW = 10;

    public static Line of(String key, Object... args) {
        return new Line(key, Arrays.asList(args));
    }

    /** Names in a row; of many only the first few, and how many more there are. */
    public static String few(List<String> names) {
        return names.size() <= 2 * FEW
                ? String.join(", ", names)
                : Text.of("Names_more", String.join(", ", names.subList(0, FEW)), names.size() - FEW);
    }

    @Override
    public String toString() {
        return Text.of(key, args.toArray());
    }
}

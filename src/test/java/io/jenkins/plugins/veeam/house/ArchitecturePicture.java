package io.jenkins.plugins.veeam.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rooms and arrows that {@code docs/architecture.md} draws.
 *
 * @param rooms name in the picture to package
 * @param arrows as pairs of packages
 */
record ArchitecturePicture(Map<String, String> rooms, Set<Arrow> arrows) {

    /** From the package that uses to the package that is used. */
    record Arrow(String from, String to) {}

    private static final Pattern PICTURE = Pattern.compile("```mermaid\\s+flowchart TD\\s(.*?)```", Pattern.DOTALL);
    private static final Pattern ROOM = Pattern.compile("(\\w+)\\[\"[^\"]*<br/>([a-z.]+)<br/>[^\"]*\"]");
    private static final Pattern ARROW = Pattern.compile("(\\w+) --> (\\w+)");

    static ArchitecturePicture read() throws IOException {
        Matcher picture = PICTURE.matcher(Files.readString(Path.of("docs/architecture.md")));
        if (!picture.find()) {
            throw new AssertionError("docs/architecture.md has no flowchart");
        }
        Map<String, String> rooms = new LinkedHashMap<>();
        ROOM.matcher(picture.group(1)).results().forEach(room -> rooms.put(room.group(1), room.group(2)));
        Set<Arrow> arrows = new LinkedHashSet<>();
        ARROW.matcher(picture.group(1))
                .results()
                .forEach(arrow -> arrows.add(new Arrow(rooms.get(arrow.group(1)), rooms.get(arrow.group(2)))));
        return new ArchitecturePicture(rooms, arrows);
    }
}

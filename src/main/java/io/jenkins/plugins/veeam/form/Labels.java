package io.jenkins.plugins.veeam.form;

import io.jenkins.plugins.veeam.client.Text;
import java.util.regex.Pattern;

/** Parameters under the names that the form has for them. */
final class Labels {

    /** A parameter's name, but not in what is quoted: a person or a server said that. */
    private static final Pattern NAME = Pattern.compile(
            "\"[^\"]*+\"|\\b(?:planId|planName|restorePointBefore|credentialsId|timeoutMinutes|onAbort|dryRun|server(?=:))\\b");

    private Labels() {}

    /** @param field a parameter's name */
    static String of(String field) {
        return Text.of("Field_" + field);
    }

    /**
     * @param sentence as a build says it, where people know the parameters' names
     * @return the same for a person who sees the form
     */
    static String in(String sentence) {
        return NAME.matcher(sentence)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group().startsWith("\"") ? found.group() : of(found.group())));
    }
}

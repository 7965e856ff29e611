package io.jenkins.plugins.veeam;

import hudson.AbortException;
import hudson.util.EditDistance;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.Text;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;

/** What a Jenkinsfile gives a step, looked at before anything is made of it: a misspelt {@code dryRun} must not undo. */
final class StepArguments {

    private StepArguments() {}

    /**
     * @param arguments by their names; a text that reads as a number or a truth is taken as that
     * @return the same, as {@code step} takes them
     * @throws AbortException if a name or a value can't be used; it says which
     */
    static Map<String, Object> checked(Class<?> step, Map<String, Object> arguments) throws AbortException {
        DescribableModel<?> model = DescribableModel.of(step);
        Map<String, Object> checked = new TreeMap<>();
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            DescribableParameter parameter = model.getParameter(argument.getKey());
            if (parameter == null) {
                throw refused(unknown(argument.getKey(), model));
            }
            checked.put(argument.getKey(), value(parameter, argument.getValue()));
        }
        return checked;
    }

    private static String unknown(String name, DescribableModel<?> model) {
        return unknown(
                name,
                model.getParameters().stream()
                        .map(DescribableParameter::getName)
                        .toList());
    }

    /** @return the sentence for a name that isn't among those that are known */
    static String unknown(String name, Collection<String> known) {
        String entered = Limits.cut(name, Limits.WORD); // the longer, the longer it takes to find the nearest
        String nearest = EditDistance.findNearest(entered, known);
        return Text.of(
                "Parameter_unknown", entered, nearest, known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static Object value(DescribableParameter parameter, Object value) throws AbortException {
        Class<?> type = parameter.getErasedType();
        if (type == boolean.class) {
            return truth(parameter.getName(), value);
        }
        if (type == int.class) {
            return number(parameter.getName(), value);
        }
        if (value == null || value instanceof CharSequence) {
            return value == null ? null : value.toString();
        }
        throw unusable(parameter.getName(), value, "Kind_text");
    }

    private static Boolean truth(String name, Object value) throws AbortException {
        return switch (String.valueOf(value).trim().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unusable(name, value, "Kind_boolean");
        };
    }

    private static Integer number(String name, Object value) throws AbortException {
        try {
            return Integer.valueOf(String.valueOf(value).trim());
        } catch (NumberFormatException e) {
            throw unusable(name, value, "Kind_number");
        }
    }

    private static AbortException unusable(String name, Object value, String kind) {
        return refused(Text.of("Parameter_kind", name, value, Text.of(kind)));
    }

    /** @param why quotes what was entered */
    private static AbortException refused(String why) {
        return new AbortException(PlainText.of(Messages.NotStarted(Limits.cut(why, Limits.ENTERED))));
    }
}

package io.jenkins.plugins.veeam;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.Text;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kohsuke.stapler.DataBoundSetter;

/** A parameter isn't half done: whatever can be entered is in the form, explained, handed on, tried and documented. */
class EveryParameterTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/jenkins/plugins/veeam");
    private static final String OF_STEPS_ONLY = "propagate";
    private static final String OF_STARTS_ONLY = "restorePointBefore";

    private static Set<String> ofBuilder(Operation operation) {
        return bound(Faces.builder(operation, "", "").getClass());
    }

    private static Set<String> ofStep(Operation operation) {
        return bound(Faces.step(operation, "", "").getClass());
    }

    /** The constructor's, and those that have a setter. */
    private static Set<String> bound(Class<?> face) {
        return Stream.concat(
                        Stream.of("planId", "credentialsId"),
                        Arrays.stream(face.getMethods())
                                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                                .map(Method::getName)
                                .map(setter -> Introspector.decapitalize(setter.substring(3))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Field> fields() {
        return Arrays.stream(Parameters.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void allFacesTakeWhatIsSaved(Operation operation) {
        Set<String> saved = fields().stream().map(Field::getName).collect(Collectors.toCollection(TreeSet::new));
        saved.remove(Parameters.FAULT);
        if (operation != Operation.START) {
            saved.remove(OF_STARTS_ONLY);
        }
        assertThat(ofBuilder(operation)).isEqualTo(saved);
        saved.add(OF_STEPS_ONLY);
        assertThat(ofStep(operation)).isEqualTo(saved);
    }

    @ParameterizedTest
    @EnumSource
    void itIsInTheFormWithHelpAndLabel(Operation operation) throws Exception {
        String form = Files.readString(RESOURCES.resolve("Parameters/config.jelly"));
        assertThat(ofBuilder(operation)).allSatisfy(name -> {
            assertThat(form).contains("field=\"" + name + "\"", "descriptor.label('" + name + "')");
            assertThat(RESOURCES.resolve("Parameters/help-" + name + ".html")).exists();
            assertThat(Text.of("Field_" + name)).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource
    void itIsInTheTableOfThePage(Operation operation) throws Exception {
        String page = Files.readString(Path.of("docs/pipeline.md"));
        assertThat(ofStep(operation)).allSatisfy(name -> assertThat(page).contains("\n| `" + name + "` | "));
    }

    @ParameterizedTest
    @EnumSource
    void itIsInTheRoundTrips(Operation operation) throws Exception {
        String trips = Files.readString(Path.of("src/test/java/io/jenkins/plugins/veeam/FormRoundTripTest.java"));
        assertThat(ofStep(operation))
                .filteredOn(name -> !name.matches("planId|credentialsId"))
                .allSatisfy(name -> assertThat(trips)
                        .contains(
                                "\"" + name + "\"",
                                (name.equals(OF_STARTS_ONLY) ? "start.set" : "step.set")
                                        + Character.toUpperCase(name.charAt(0))
                                        + name.substring(1)));
    }

    /** Text is expanded but for the credentials, whose parameters Jenkins' credentials look up, and a choice. */
    @Test
    void itIsHandedOnWhenVariablesGetTheirValues() throws Exception {
        Parameters entered = new Parameters("", "");
        for (Field field : fields()) {
            field.setAccessible(true);
            Class<?> type = field.getType();
            field.set(
                    entered,
                    type == String.class ? "$" + field.getName() : type == Flag.class ? (Object) Flag.of(true) : 7);
        }
        Parameters expanded = entered.expanded(text -> text.replace("$", "value of "));
        for (Field field : fields()) {
            boolean isExpanded =
                    Set.of("planId", "planName", "restorePointBefore", "server").contains(field.getName());
            assertThat(field.get(expanded))
                    .as(field.getName())
                    .isEqualTo(isExpanded ? "value of " + field.getName() : field.get(entered));
        }
    }
}

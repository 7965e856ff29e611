package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.jenkins.plugins.veeam.house.ArchitecturePicture.Arrow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohsuke.accmod.Restricted;

/** The picture in {@code docs/architecture.md} is the law. */
class RoomsTest {

    private static final String DOOR = "io.jenkins.plugins.veeam";
    private static final Set<String> PURE =
            Set.of(DOOR + ".client", DOOR + ".client.http", DOOR + ".operation", DOOR + ".drive");
    /** Rooms of small values. */
    private static final Set<String> LARGE = Set.of(DOOR + ".client", DOOR + ".operation");

    private static Stream<JavaClass> ours() {
        return ShippedClasses.ALL.stream();
    }

    /** Without what the build makes of Messages.properties. */
    private static Stream<JavaClass> written() {
        return ours().filter(type ->
                type.isTopLevelClass() && !Set.of("Messages", "package-info").contains(type.getSimpleName()));
    }

    /** The classes of our own that a class uses, in other rooms. */
    private static Stream<JavaClass> usedElsewhere(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(other -> other.getPackageName().startsWith(DOOR)
                        && !other.getPackageName().equals(type.getPackageName()));
    }

    @Test
    void classesWereSeen() {
        assertThat(ours()).hasSizeGreaterThan(50);
        assertThat(ours().map(JavaClass::getSimpleName)).doesNotContain("RoomsTest");
    }

    @Test
    void everyClassLivesInARoomOfThePicture() throws Exception {
        Set<String> packages = ours().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        ArchitecturePicture.read().rooms().values());
    }

    @Test
    void arrowsAreThoseOfThePicture() throws Exception {
        Set<Arrow> used = ours().flatMap(type ->
                        usedElsewhere(type).map(other -> new Arrow(type.getPackageName(), other.getPackageName())))
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(ArchitecturePicture.read().arrows());
    }

    /** A circle between rooms would be one between classes of different rooms, too. */
    @Test
    void noArrowLeadsBackToWhereOneCameFrom() throws Exception {
        Set<Arrow> arrows = ArchitecturePicture.read().arrows();
        for (String room : ArchitecturePicture.read().rooms().values()) {
            Set<String> reached = new HashSet<>();
            List<String> toVisit = new java.util.ArrayList<>(List.of(room));
            while (!toVisit.isEmpty()) {
                String here = toVisit.remove(0);
                arrows.stream()
                        .filter(arrow -> arrow.from().equals(here) && reached.add(arrow.to()))
                        .forEach(arrow -> toVisit.add(arrow.to()));
            }
            assertThat(reached).as("reached from " + room).doesNotContain(room);
        }
    }

    @Test
    void noRoomIsCrowded() {
        Map<String, List<String>> rooms = written()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
        assertThat(rooms)
                .allSatisfy((room, classes) ->
                        assertThat(classes).as(room).hasSizeLessThanOrEqualTo(LARGE.contains(room) ? 26 : 18));
    }

    @Test
    void whatAnotherRoomNeedsIsPublicAndRestrictedAndNothingElseIs() {
        Set<JavaClass> needed = ours().flatMap(RoomsTest::usedElsewhere)
                .map(type -> type.getName().contains("$") ? ShippedClasses.ALL.get(outermost(type)) : type)
                .collect(Collectors.toSet());
        Predicate<JavaClass> isPublic = type -> type.getModifiers().contains(JavaModifier.PUBLIC);
        assertThat(written().filter(isPublic.negate())).doesNotContainAnyElementsOf(needed);
        assertThat(written().filter(isPublic).filter(type -> !needed.contains(type) && !isForJenkins(type)))
                .as("public, but nobody elsewhere needs it")
                .isEmpty();
        assertThat(written()
                        .filter(isPublic)
                        .filter(type -> !PURE.contains(type.getPackageName()) && !isForJenkins(type))
                        .filter(type -> !type.isAnnotatedWith(Restricted.class)))
                .as("public, but not @Restricted(NoExternalUse.class)")
                .isEmpty();
    }

    private static String outermost(JavaClass type) {
        return type.getName().substring(0, type.getName().indexOf('$'));
    }

    /** What Stapler, XStream or Jenkins' extension finder reaches: it has a page, an API, or a form. */
    private static boolean isForJenkins(JavaClass type) {
        return Stream.of(
                                hudson.model.Action.class,
                                hudson.model.Describable.class,
                                hudson.ExtensionPoint.class,
                                org.jenkinsci.plugins.workflow.steps.Step.class)
                        .anyMatch(type::isAssignableTo)
                || type.isAnnotatedWith(org.kohsuke.stapler.export.ExportedBean.class)
                || type.isAnnotatedWith(hudson.Extension.class)
                || Set.of("HistoryRow", "OperationWords", "Verdict", "Link", "Links")
                        .contains(type.getSimpleName()); // jelly or Jackson reads them
    }
}

package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hudson.model.Descriptor;
import io.jenkins.plugins.veeam.Parameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.verb.POST;

/** Whatever a URL can reach in the faces takes a POST and asks for a permission. */
class FormRulesTest {

    private static final JavaClasses FACES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Parameters.class);

    /** The methods of descriptors that Stapler takes for URLs. */
    private static List<JavaMethod> formMethods() {
        return FACES.stream()
                .filter(type -> type.isAssignableTo(Descriptor.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> method.getName().matches("(do|js)[A-Z].*"))
                .toList();
    }

    @Test
    void thereAreFormMethodsToCheck() {
        assertThat(formMethods()).extracting(JavaMethod::getName).contains("doLook", "doVerifyPlan", "doFillPlanItems");
    }

    @Test
    void everyFormMethodTakesAPost() {
        assertThat(formMethods())
                .allSatisfy(method -> assertThat(method.isAnnotatedWith(POST.class))
                        .as(method.getFullName())
                        .isTrue());
    }

    @Test
    void everyFormMethodAsksForAPermission() {
        assertThat(formMethods())
                .allSatisfy(method -> assertThat(asksForPermission(method, new HashSet<>()))
                        .as(method.getFullName())
                        .isTrue());
    }

    private static boolean asksForPermission(JavaMethod method, Set<String> seen) {
        return seen.add(method.getFullName())
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> isPermissionCheck(call)
                                || call.getTargetOwner().getPackageName().startsWith(Parameters.class.getPackageName())
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(called -> asksForPermission(called, seen))
                                                .isPresent());
    }

    private static boolean isPermissionCheck(JavaMethodCall call) {
        return Set.of("checkPermission", "hasPermission").contains(call.getName());
    }
}

package io.jenkins.plugins.veeam.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.jenkins.plugins.veeam.UndoFailoverStep;

/** What is shipped: everything where one of the classes was found. */
final class ShippedClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .importUrl(
                    UndoFailoverStep.class.getProtectionDomain().getCodeSource().getLocation());

    private ShippedClasses() {}
}

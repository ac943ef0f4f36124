package dev.stator;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Holds the direction of dependencies: the core knows no executor and starts no thread; the rest is built on it. */
class ArchitectureTest {

    private static final String CORE = "dev.stator";

    /** What runs test methods that return a future; loaded where JUnit is there. */
    private static final String JUNIT_SIDE = "dev\\.stator\\.test\\.AsyncTest[^.]*";

    private static final ImportOption MAIN_CODE = location -> !location.contains("/test-classes/");
    private static final JavaClasses CLASSES = new ClassFileImporter(List.of(MAIN_CODE)).importPackages(CORE);

    @Test
    void theCoreKnowsNoOtherPackage() {
        check(classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..", "org.jspecify.annotations"));
    }

    @Test
    void channelsAndLocksKnowTheCoreAlone() {
        check(classes()
                .that()
                .resideInAPackage(CORE + ".sync")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, CORE + ".sync", "java..", "org.jspecify.annotations"));
    }

    @Test
    void theCoreStartsNoThread() {
        check(noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Thread.class)))
                        .and(target(name("start").or(name("startVirtualThread")))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ExecutorService.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class));
    }

    @Test
    void nothingButJavaAtRunTime() {
        check(classes()
                .that()
                .haveNameNotMatching(JUNIT_SIDE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE + "..", "java..", "org.jspecify.annotations"));
    }

    @Test
    void onlyTestMethodsThatReturnAFutureKnowJUnit() {
        check(classes()
                .that()
                .haveNameMatching(JUNIT_SIDE)
                .should()
                .resideInAPackage(CORE + ".test")
                .andShould()
                .onlyBeAccessed()
                .byClassesThat()
                .haveNameMatching(JUNIT_SIDE));
    }

    /** So native images need no metadata. */
    @Test
    void nothingIsLookedUpByName() {
        check(noClasses()
                .that()
                .haveNameNotMatching(JUNIT_SIDE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Class.class)))
                        .and(target(name("forName").or(name("getMethod")).or(name("getResourceAsStream")))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServiceLoader.class));
    }

    /** Whoever asks a stream for elements drives it. */
    @Test
    void streamsKnowNoExecutorAndNoClock() {
        check(classes()
                .that()
                .resideInAPackage(CORE + ".stream")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CORE, CORE + ".stream", CORE + ".sync", CORE + ".task", "java..", "org.jspecify.annotations"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching(CORE + ".(*)..").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}

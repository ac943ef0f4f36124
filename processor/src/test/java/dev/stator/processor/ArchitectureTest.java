package dev.stator.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the direction of dependencies: stages know data and diagnostics, never each other; each library has one user;
 * the root runs the stages in order.
 */
class ArchitectureTest {

    private static final String ROOT = "dev.stator.processor";
    private static final List<String> STAGES = List.of("analysis", "lower", "dataflow", "layout", "emit", "link");
    private static final List<String> DATA = List.of("model", "ir", "machine");
    private static final String DIAGNOSTIC = "diagnostic";

    private static final ImportOption MAIN_CODE = location -> !location.contains("/test-classes/");
    private static final JavaClasses CLASSES = new ClassFileImporter(List.of(MAIN_CODE)).importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "lower", "dataflow", "layout", "emit", "link"})
    void stagesKnowDataAndDiagnosticsOnly(String stage) {
        List<String> allowed = new ArrayList<>(DATA);
        allowed.add(DIAGNOSTIC);
        allowed.add(stage);
        check(classes()
                .that()
                .resideInAPackage(in(stage))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(in(allowed)).or(not(resideInAPackage(ROOT + "..")))));
    }

    @Test
    void dataKnowsNoStage() {
        List<String> allowed = new ArrayList<>(DATA);
        allowed.add(DIAGNOSTIC);
        check(classes()
                .that()
                .resideInAnyPackage(in(DATA))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(in(allowed)).or(not(resideInAPackage(ROOT + "..")))));
    }

    @Test
    void diagnosticsKnowNoStage() {
        check(noClasses()
                .that()
                .resideInAPackage(in(DIAGNOSTIC))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(STAGES)));
    }

    @Test
    void onlyTheRootRunsStages() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(withRoot(STAGES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(STAGES)));
    }

    @Test
    void nothingKnowsTheRoot() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT));
    }

    @Test
    void everyPackageIsAStageOrDataOrDiagnostics() {
        List<String> rooms = new ArrayList<>(STAGES);
        rooms.addAll(DATA);
        rooms.add(DIAGNOSTIC);
        check(classes().should().resideInAnyPackage(withRoot(rooms)));
    }

    @Test
    void onlyAnalysisReadsJavacTrees() {
        check(onlyUser("analysis", "com.sun.source.."));
    }

    @Test
    void onlyEmitUsesJavaPoet() {
        check(onlyUser("emit", "com.palantir.javapoet.."));
    }

    @Test
    void onlyLinkUsesAsm() {
        check(onlyUser("link", "org.objectweb.asm.."));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void roomsOfAnalysisHaveNoCycles() {
        check(slices().matching(ROOT + ".analysis.(*)..").should().beFreeOfCycles());
    }

    private static ArchRule onlyUser(String user, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in(user))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String in(String room) {
        return ROOT + "." + room + "..";
    }

    private static String[] in(List<String> rooms) {
        return rooms.stream().map(ArchitectureTest::in).toArray(String[]::new);
    }

    private static String[] withRoot(List<String> rooms) {
        List<String> packages = new ArrayList<>(List.of(in(rooms)));
        packages.add(ROOT);
        return packages.toArray(String[]::new);
    }
}

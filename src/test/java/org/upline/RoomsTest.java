package org.upline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The rooms of the house and who may call whom; the picture is in docs/architecture.md. */
@AnalyzeClasses(packages = "org.upline", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule arrowsRunDownwardsOnly = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("shell")
            .definedBy("org.upline", "org.upline.shell..")
            .layer("workspace")
            .definedBy("org.upline.workspace..")
            .layer("report")
            .definedBy("org.upline.report..")
            .layer("chart")
            .definedBy("org.upline.chart..")
            .layer("evidence")
            .definedBy("org.upline.evidence..")
            .layer("store")
            .definedBy("org.upline.store..")
            .layer("intake")
            .definedBy("org.upline.intake..")
            .layer("hierarchy")
            .definedBy("org.upline.hierarchy..")
            .layer("funds")
            .definedBy("org.upline.funds..")
            .layer("graph")
            .definedBy("org.upline.graph..")
            .layer("synthetic")
            .definedBy("org.upline.synthetic..")
            .layer("quality")
            .definedBy("org.upline.quality..")
            .layer("table")
            .definedBy("org.upline.table..")
            .layer("bench")
            .definedBy("org.upline.bench..")
            .layer("model")
            .definedBy("org.upline.model..")
            .whereLayer("shell")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers("shell", "workspace")
            .whereLayer("quality")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("workspace")
            .mayOnlyBeAccessedByLayers("shell", "quality", "bench")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("chart")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("synthetic")
            .mayOnlyBeAccessedByLayers("shell", "quality", "bench")
            .whereLayer("evidence")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("workspace", "shell", "bench")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("workspace", "shell")
            .whereLayer("hierarchy")
            .mayOnlyBeAccessedByLayers("shell", "workspace", "report", "chart", "quality", "bench")
            .whereLayer("funds")
            .mayOnlyBeAccessedByLayers("shell", "workspace", "report", "chart", "quality", "bench")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers(
                    "shell", "workspace", "report", "chart", "quality", "bench", "hierarchy", "funds");

    @ArchTest
    static final ArchRule noCircles =
            SlicesRuleDefinition.slices().matching("org.upline.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule neo4jIsTheStoresAffair = onlyIn("..store..", "org.neo4j..");

    @ArchTest
    static final ArchRule springIsTheShellsAffair = onlyIn("..shell..", "org.springframework..", "org.jline..");

    @ArchTest
    static final ArchRule drawingIsTheChartsAffair =
            onlyIn("..chart..", "org.graphstream..", "java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule readingSheetsIsIntakesAffair =
            onlyIn("..intake..", "org.dhatim.fastexcel.reader..", "org.apache.poi..", "org.jsoup..");

    @ArchTest
    static final ArchRule modelKnowsNothingElse = classes()
            .that()
            .resideInAPackage("org.upline.model..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("org.upline.model..", "java..", "org.jspecify.."));

    private static ArchRule onlyIn(String room, String... libraries) {
        return noClasses()
                .that(not(resideInAPackage(room))
                        .and(not(describe(
                                "main class", type -> type.getFullName().equals("org.upline.Upline")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }
}

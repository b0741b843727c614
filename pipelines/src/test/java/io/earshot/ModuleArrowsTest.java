package io.earshot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Arrows between modules and packages run downwards only. */
@AnalyzeClasses(packages = "io.earshot", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleArrowsTest {

  @ArchTest
  static final ArchRule arrowsRunDownwards =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy("io.earshot.cli..")
          .layer("pipelines")
          .definedBy("io.earshot.pipelines..")
          .layer("search")
          .definedBy("io.earshot.search..")
          .layer("priority")
          .definedBy("io.earshot.priority..")
          .layer("workspace")
          .definedBy("io.earshot.workspace..")
          .layer("connectors")
          .definedBy("io.earshot.connectors..")
          .layer("nlp")
          .definedBy("io.earshot.nlp..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("pipelines")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("cli", "pipelines")
          .whereLayer("workspace")
          .mayOnlyBeAccessedByLayers("cli", "pipelines", "search")
          .whereLayer("priority")
          .mayOnlyBeAccessedByLayers("cli", "pipelines", "search", "workspace")
          .whereLayer("connectors")
          .mayOnlyBeAccessedByLayers("cli", "pipelines", "search", "workspace", "priority")
          .whereLayer("nlp")
          .mayOnlyBeAccessedByLayers("cli", "pipelines", "search", "workspace", "priority");

  @ArchTest
  static final ArchRule connectorsKnowNothingElseOfEarshot =
      noClasses()
          .that()
          .resideInAPackage("io.earshot.connectors..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.earshot.nlp..", "org.apache.beam..", "org.apache.lucene..");

  @ArchTest
  static final ArchRule modelsKnowNothingElseOfEarshot =
      noClasses()
          .that()
          .resideInAPackage("io.earshot.nlp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.earshot.connectors..", "org.apache.beam..", "org.apache.lucene..");

  @ArchTest
  static final ArchRule onlyPipelinesKnowBeam =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.earshot.pipelines..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.beam..", "org.apache.flink..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.earshot.(*)..").should().beFreeOfCycles();
}

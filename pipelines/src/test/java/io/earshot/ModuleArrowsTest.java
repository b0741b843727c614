package io.earshot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Arrows between modules and packages run downwards only. */
class ModuleArrowsTest {
  private static JavaClasses earshot;

  @BeforeAll
  static void readClasses() {
    earshot =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.earshot");
  }

  @Test
  void arrowsRunDownwards() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("io.earshot.cli..")
        .layer("console")
        .definedBy("io.earshot.console..")
        .layer("pipelines")
        .definedBy("io.earshot.pipelines..")
        .layer("care")
        .definedBy("io.earshot.care..")
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
        .whereLayer("console")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("pipelines")
        .mayOnlyBeAccessedByLayers("cli", "console")
        .whereLayer("care")
        .mayOnlyBeAccessedByLayers("cli", "console", "pipelines")
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("cli", "console", "pipelines")
        .whereLayer("workspace")
        .mayOnlyBeAccessedByLayers("cli", "console", "care", "pipelines", "search")
        .whereLayer("priority")
        .mayOnlyBeAccessedByLayers("cli", "console", "care", "pipelines", "search", "workspace")
        .whereLayer("connectors")
        .mayOnlyBeAccessedByLayers(
            "cli", "console", "care", "pipelines", "search", "workspace", "priority")
        .whereLayer("nlp")
        .mayOnlyBeAccessedByLayers(
            "cli", "console", "care", "pipelines", "search", "workspace", "priority")
        .check(earshot);
  }

  @Test
  void connectorsKnowNothingElseOfEarshot() {
    noClasses()
        .that()
        .resideInAPackage("io.earshot.connectors..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.earshot.nlp..", "org.apache.beam..", "org.apache.lucene..")
        .check(earshot);
  }

  @Test
  void modelsKnowNothingElseOfEarshot() {
    noClasses()
        .that()
        .resideInAPackage("io.earshot.nlp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.earshot.connectors..", "org.apache.beam..", "org.apache.lucene..")
        .check(earshot);
  }

  @Test
  void onlyPipelinesKnowBeam() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.earshot.pipelines..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.beam..", "org.apache.flink..")
        .check(earshot);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.earshot.(*)..").should().beFreeOfCycles().check(earshot);
  }
}

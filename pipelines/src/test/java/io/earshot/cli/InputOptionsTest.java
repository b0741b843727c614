package io.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.connectors.file.UnusableFormatException;
import io.earshot.pipelines.night.InputFile;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InputOptionsTest {
  @TempDir private Path temporary;
  private Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeFiles() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("exports"));
    workspace = Workspace.init(temporary.toRealPath().resolve("ws"), "brands: {}\n");
    for (String name :
        List.of(
            "b.jsonl",
            "a.jsonl",
            "a.csv",
            "c.jsonl.gz",
            "2026/d.jsonl",
            "2026/11/e.jsonl",
            "f[1].jsonl",
            "f1.jsonl",
            "with blank.jsonl")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "", UTF_8);
    }
  }

  @Test
  void aPatternGivesTheFilesThatItMatchesInTheOrderOfTheirNames() {
    assertThat(matched(folder + "/*.jsonl"))
        .containsExactly("a.jsonl", "b.jsonl", "f1.jsonl", "f[1].jsonl", "with blank.jsonl");
    assertThat(matched(folder + "/?.jsonl")).containsExactly("a.jsonl", "b.jsonl");
    assertThat(matched(folder + "/{a,c}.*")).containsExactly("a.csv", "a.jsonl", "c.jsonl.gz");
    assertThat(matched(folder + "/[ab].jsonl")).containsExactly("a.jsonl", "b.jsonl");
    assertThat(matched(folder + "/20*/*.jsonl")).containsExactly("2026/d.jsonl");
  }

  @Test
  void aLinkThatLeadsNowhereIsListedAndOneThatLeadsBackIsNot() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.jsonl"), folder.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("2026/up"), folder);
    assertThat(matched(folder + "/g*.jsonl")).containsExactly("gone.jsonl");
    assertThat(matched(folder + "/**/[ad].jsonl")).containsExactly("2026/d.jsonl", "a.jsonl");
  }

  @Test
  void twoAsterisksMatchAnyNumberOfFoldersAlsoNone() {
    assertThat(matched(folder + "/**/[a-e].jsonl"))
        .containsExactly("2026/11/e.jsonl", "2026/d.jsonl", "a.jsonl", "b.jsonl");
    assertThat(matched(folder + "/2026/**.jsonl"))
        .containsExactly("2026/11/e.jsonl", "2026/d.jsonl");
    assertThat(matched(folder + "/2026/**/11/**/e.jsonl")).containsExactly("2026/11/e.jsonl");
  }

  @Test
  void aPatternMayBeRelativeAndSpeakOfThisAndTheParentFolder() {
    Path relative = Path.of("").toAbsolutePath().relativize(folder);
    assertThat(relative).isRelative();
    assertThat(matched(relative + "/[ab].jsonl")).containsExactly("a.jsonl", "b.jsonl");
    assertThat(matched("./" + relative + "/[ab].jsonl")).containsExactly("a.jsonl", "b.jsonl");
    assertThat(matched(folder + "/./2026/../[ab].jsonl")).containsExactly("a.jsonl", "b.jsonl");
    assertThat(matched(folder + "//a.*")).containsExactly("a.csv", "a.jsonl");
  }

  @Test
  void aFileMayBeNamedAsItIs() {
    assertThat(matched(folder + "/a.jsonl")).containsExactly("a.jsonl");
    assertThat(matched(folder + "/2026/../a.jsonl")).containsExactly("a.jsonl");
    assertThat(matched(folder + "/with blank.jsonl")).containsExactly("with blank.jsonl");
    assertThat(matched(folder + "/f[1].jsonl")).containsExactly("f[1].jsonl");
    assertThat(matched(folder + "/f\\[1\\].js*")).containsExactly("f[1].jsonl");
  }

  @Test
  void whatMatchesNoFileIsWrongUse() {
    for (String nothing :
        List.of(
            "/*.txt", "/gone.jsonl", "/2026", "/gone/*.jsonl", "/gone/**/*.jsonl", "/2026/*/*/*")) {
      assertWrongUse(
          "--input "
              + folder
              + nothing
              + " matches no file; is the path right, and the pattern in quotes?",
          "--input",
          folder + nothing,
          "--format",
          "mentions");
    }
  }

  @Test
  void whatIsNoPatternIsWrongUse() {
    String broken = folder + "/[a.jsonl";
    assertThatThrownBy(() -> files("--input", broken, "--format", "mentions"))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith("--input " + broken + " is not a pattern: ")
        .hasNoCause();
  }

  @Test
  void eachInputHasItsFormat() {
    List<InputFile> files =
        files(
            "--input",
            folder + "/b.jsonl",
            "--format",
            "yelp",
            "--input",
            folder + "/a.jsonl",
            "--format",
            "mentions");
    assertThat(files)
        .extracting(file -> name(file.path()), file -> file.format().name(), InputFile::brand)
        .containsExactly(tuple("b.jsonl", "yelp", null), tuple("a.jsonl", "mentions", null));
    assertThatThrownBy(() -> files("--input", folder + "/a.jsonl", "--format", "xml"))
        .isInstanceOf(UnusableFormatException.class)
        .hasMessageStartingWith("There is no format xml; there are mentions, ");
  }

  @Test
  void aBrandIsGivenOnceForAllOrOnceForEach() {
    assertThat(brands("--brand", "larkwing")).containsExactly("larkwing", "larkwing");
    assertThat(brands("--brand", "larkwing", "--brand", "otherwing"))
        .containsExactly("larkwing", "otherwing");
    assertThat(brands("--brand", "-", "--brand", "otherwing")).containsExactly(null, "otherwing");
    assertThat(brands()).containsExactly(null, null);
    assertThatThrownBy(() -> brands("--brand", "a", "--brand", "b", "--brand", "c"))
        .isInstanceOf(CommandException.class)
        .hasMessage(
            "--brand is given 3 times for 2 --input; give it once for all, or once for each");
  }

  @Test
  void aFileThatTwoPatternsMatchIsReadOnce() {
    assertThat(
            files(
                "--input",
                folder + "/[ab].jsonl",
                "--format",
                "mentions",
                "--input",
                folder + "/a.*",
                "--format",
                "mentions"))
        .extracting(file -> name(file.path()))
        .containsExactly("a.jsonl", "b.jsonl", "a.csv");
  }

  @Test
  void aFileThatTwoPatternsMatchInTwoWaysIsWrongUse() {
    String sentence =
        folder + "/a.jsonl is named by two --input with different formats or brands; name it once";
    assertWrongUse(
        sentence,
        "--input",
        folder + "/[ab].jsonl",
        "--format",
        "mentions",
        "--input",
        folder + "/a.jsonl",
        "--format",
        "yelp");
    assertWrongUse(
        sentence,
        "--input",
        folder + "/[ab].jsonl",
        "--format",
        "mentions",
        "--brand",
        "larkwing",
        "--input",
        folder + "/a.jsonl",
        "--format",
        "mentions",
        "--brand",
        "otherwing");
  }

  @Test
  void withoutInputTheInboxAndTheLandingAreReadAsMentions() throws IOException {
    Files.writeString(workspace.inbox().resolve("z.jsonl"), "", UTF_8);
    Files.createDirectories(workspace.landing().resolve("forum/2026"));
    Files.writeString(workspace.landing().resolve("forum/2026/b.jsonl.zst"), "", UTF_8);
    Files.writeString(workspace.landing().resolve("forum/a.jsonl"), "", UTF_8);

    assertThat(files("--brand", "larkwing"))
        .extracting(InputFile::path, file -> file.format().name(), InputFile::brand)
        .containsExactly(
            tuple(workspace.inbox() + "/z.jsonl", "mentions", "larkwing"),
            tuple(workspace.landing() + "/forum/2026/b.jsonl.zst", "mentions", "larkwing"),
            tuple(workspace.landing() + "/forum/a.jsonl", "mentions", "larkwing"));
  }

  @Test
  void anEmptyInboxIsNoMistake() {
    assertThat(files()).isEmpty();
  }

  private void assertWrongUse(String sentence, String... arguments) {
    assertThatThrownBy(() -> files(arguments))
        .isInstanceOfSatisfying(CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(2))
        .hasMessage(sentence);
  }

  private List<String> brands(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    for (String file : List.of("/a.jsonl", "/b.jsonl")) {
      all.addAll(List.of("--input", folder + file, "--format", "mentions"));
    }
    return files(all.toArray(String[]::new)).stream().map(InputFile::brand).toList();
  }

  private List<String> matched(String glob) {
    return files("--input", glob, "--format", "mentions").stream()
        .map(file -> name(file.path()))
        .toList();
  }

  private String name(String path) {
    return folder.relativize(Path.of(path)).toString();
  }

  private List<InputFile> files(String... arguments) {
    InputOptions options = new InputOptions();
    new CommandLine(options).parseArgs(arguments);
    return options.files(workspace);
  }
}

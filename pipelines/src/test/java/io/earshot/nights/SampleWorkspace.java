package io.earshot.nights;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.cli.Earshot;
import io.earshot.pipelines.Verification;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Layout;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A workspace with the sample's configuration, and the sample's nights as command lines. */
final class SampleWorkspace {
  static final Path SAMPLE = sampleFolder();
  private static final List<String> AS_OF = List.of("2026-11-19T02:00:00Z", "2026-11-20T02:00:00Z");

  private final Path folder;

  private SampleWorkspace(Path folder) {
    this.folder = folder;
  }

  static SampleWorkspace init(Path folder) throws IOException {
    Workspace.init(folder, Files.readString(SAMPLE.resolve("earshot.yaml"), UTF_8));
    return new SampleWorkspace(folder);
  }

  private static Path sampleFolder() {
    URL inputs = SampleWorkspace.class.getResource("/io/earshot/sample/inputs.json");
    try {
      return Path.of(inputs.toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Runs a night of the sample as it is bundled and returns the exit code. */
  int night(int number, int parallelism) throws IOException {
    return Earshot.run(command(number, parallelism, SAMPLE).toArray(String[]::new));
  }

  /**
   * The command line of a night.
   *
   * @param number 1 or 2
   * @param sample the folder with the sample's files, which may be in another order
   */
  List<String> command(int number, int parallelism, Path sample) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--workspace",
                folder.toString(),
                "--as-of",
                AS_OF.get(number - 1),
                "--parallelism",
                String.valueOf(parallelism)));
    for (JsonNode input : WorkspaceJson.MAPPER.readTree(sample.resolve("inputs.json").toFile())) {
      if (input.get("night").asInt() == number) {
        String format = input.get("format").asText();
        arguments.add("--input");
        arguments.add(sample.resolve(input.get("file").asText()).toString());
        arguments.add("--format");
        arguments.add(format.replace("csv:", "csv:" + sample + "/"));
        arguments.add("--brand");
        arguments.add(input.get("brand").asText("-").replace("null", "-"));
      }
    }
    return arguments;
  }

  Generation published() {
    return Workspace.open(folder).current().orElseThrow();
  }

  /** The queue's files by name, as they are. */
  Map<String, String> queueFiles() throws IOException {
    return files(Layout.QUEUE);
  }

  /** Everything of the published generation that must not differ between equal nights. */
  Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>(queueFiles());
    state.put("mentions", archive().lines());
    state.put("customers", WorkspaceJson.MAPPER.writeValueAsString(archive().customers()));
    return state;
  }

  ArchiveDump archive() throws IOException {
    return ArchiveDump.of(
        published(), Configuration.load(folder.resolve("earshot.yaml")).policies());
  }

  /** What {@code earshot verify} finds. */
  List<String> problems() throws IOException {
    return Verification.problems(
        published(), Configuration.load(folder.resolve("earshot.yaml")).policies());
  }

  private Map<String, String> files(String part) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path generation = published().folder();
    for (Path file : published().files(part)) {
      files.put(generation.relativize(file).toString(), Files.readString(file, UTF_8));
    }
    return files;
  }
}

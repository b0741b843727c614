package io.earshot.cli;

import io.earshot.connectors.file.FileFormat;
import io.earshot.connectors.file.FileFormats;
import io.earshot.pipelines.night.InputFile;
import io.earshot.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that name the input of a night. */
final class InputOptions {
  @ArgGroup(exclusive = false, multiplicity = "0..*", heading = "%nInput, as often as needed:%n")
  private List<Input> inputs = new ArrayList<>();

  /** Stands for no brand where several are given. */
  private static final String NO_BRAND = "-";

  @Option(
      names = "--brand",
      paramLabel = "ID",
      description =
          "The brand of records that name none: once for all input, or once for each --input in the"
              + " same order (- for none).")
  private List<String> brands = new ArrayList<>();

  /** Files of one format. */
  static final class Input {
    @Option(
        names = "--input",
        paramLabel = "GLOB",
        required = true,
        description = "A file, or a quoted pattern such as 'exports/*.jsonl.gz'.")
    private String glob;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        required = true,
        description =
            "mentions (canonical JSONL), csv:<mapping.yaml>, jsonl:<mapping.yaml>,"
                + " amazon-reviews-2023, yelp. See docs/formats.md.")
    private String format;
  }

  /**
   * The files named, in a fixed order; without any --input, all files below the workspace's inbox
   * and landing folders, as canonical mentions.
   *
   * @throws CommandException if a pattern matches no file, or two name one file in different ways
   */
  List<InputFile> files(Workspace workspace) {
    Map<String, InputFile> files = new LinkedHashMap<>();
    if (brands.size() > 1 && brands.size() != inputs.size()) {
      throw CommandException.wrongUse(
          "--brand is given "
              + brands.size()
              + " times for "
              + inputs.size()
              + " --input; give it once for all, or once for each");
    }
    if (inputs.isEmpty()) {
      FileFormat mentions = FileFormats.mentions();
      for (Path folder : List.of(workspace.inbox(), workspace.landing())) {
        for (Path file : FilePattern.below(folder)) {
          add(new InputFile(file.toString(), mentions, brand(0)), files);
        }
      }
    }
    for (int i = 0; i < inputs.size(); i++) {
      FileFormat format = FileFormats.of(inputs.get(i).format, Path.of(""));
      for (Path file : matching(inputs.get(i).glob)) {
        add(new InputFile(file.toString(), format, brand(i)), files);
      }
    }
    return List.copyOf(files.values());
  }

  private String brand(int input) {
    if (brands.isEmpty()) {
      return null;
    }
    String brand = brands.size() == 1 ? brands.get(0) : brands.get(input);
    return brand.equals(NO_BRAND) ? null : brand;
  }

  private static List<Path> matching(String glob) {
    MountedPath.refuseUri("--input", glob);
    List<Path> found = new FilePattern(glob).files();
    if (found.isEmpty()) {
      throw CommandException.wrongUse(
          "--input " + glob + " matches no file; is the path right, and the pattern in quotes?");
    }
    return found;
  }

  /** A file that two patterns match is read once, if both say the same of it. */
  private static void add(InputFile file, Map<String, InputFile> files) {
    InputFile before = files.putIfAbsent(file.path(), file);
    boolean agree =
        before == null
            || (before.format().name().equals(file.format().name())
                && Objects.equals(before.brand(), file.brand()));
    if (!agree) {
      throw CommandException.wrongUse(
          file.path() + " is named by two --input with different formats or brands; name it once");
    }
  }
}

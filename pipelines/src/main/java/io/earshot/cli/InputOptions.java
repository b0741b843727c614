package io.earshot.cli;

import io.earshot.connectors.file.FileFormat;
import io.earshot.connectors.file.FileFormats;
import io.earshot.pipelines.night.InputFile;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
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
   * @throws CommandException if a pattern matches no file
   */
  List<InputFile> files(Workspace workspace) {
    List<InputFile> files = new ArrayList<>();
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
        for (Path file : below(folder)) {
          files.add(new InputFile(file.toString(), mentions, brand(0)));
        }
      }
      return files;
    }
    for (int i = 0; i < inputs.size(); i++) {
      FileFormat format = FileFormats.of(inputs.get(i).format, Path.of(""));
      for (Path file : matching(inputs.get(i).glob)) {
        files.add(new InputFile(file.toString(), format, brand(i)));
      }
    }
    return files;
  }

  private String brand(int input) {
    if (brands.isEmpty()) {
      return null;
    }
    String brand = brands.size() == 1 ? brands.get(0) : brands.get(input);
    return brand.equals(NO_BRAND) ? null : brand;
  }

  private static List<Path> matching(String glob) {
    Path asFile = Path.of(beforeWildcard(glob)).toAbsolutePath().normalize();
    List<Path> found;
    if (beforeWildcard(glob).equals(glob)) {
      found = Files.isRegularFile(asFile) ? List.of(asFile) : List.of();
    } else {
      PathMatcher matcher = matcher(glob);
      found = below(folderOf(glob)).stream().filter(matcher::matches).toList();
    }
    if (found.isEmpty()) {
      throw CommandException.wrongUse(
          "--input " + glob + " matches no file; is the path right, and the pattern in quotes?");
    }
    return found;
  }

  private static PathMatcher matcher(String glob) {
    String absolute = glob.startsWith("/") ? glob : Path.of("").toAbsolutePath() + "/" + glob;
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + absolute);
    } catch (PatternSyntaxException | InvalidPathException e) {
      throw CommandException.wrongUse(
          "--input "
              + glob
              + " is not a pattern: "
              + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private static String beforeWildcard(String glob) {
    int end = 0;
    while (end < glob.length() && "*?[{".indexOf(glob.charAt(end)) < 0) {
      end++;
    }
    return glob.substring(0, end);
  }

  /** The folder that every file matched lies below. */
  private static Path folderOf(String glob) {
    String fixed = beforeWildcard(glob);
    return Path.of(fixed.substring(0, fixed.lastIndexOf('/') + 1)).toAbsolutePath().normalize();
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw CommandException.failed("cannot list " + folder + ": " + e.getMessage());
    }
  }
}

package io.earshot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A file, or a pattern that names several, as a user gives it. Relative ones begin in the current
 * folder. {@code **} stands for any number of folders, as in a shell also for none.
 *
 * @param glob in the syntax of {@link java.nio.file.FileSystem#getPathMatcher}, without {@code
 *     glob:}; the name of a file that exists is taken as it is
 */
record FilePattern(String glob) {

  /**
   * The files that it names, by their absolute paths and in the order of these; empty when there
   * are none.
   *
   * @throws CommandException if it is not a pattern, or a folder cannot be listed
   */
  List<Path> files() {
    int wildcard = wildcard();
    if (wildcard == glob.length() || isFile(glob)) {
      return isFile(glob) ? List.of(absolute(glob)) : List.of();
    }
    // Only what lies behind the fixed folders is matched: these may hold "..", or a character that
    // would mean something in a pattern.
    int fixed = glob.lastIndexOf('/', wildcard) + 1;
    Path folder = absolute(glob.substring(0, fixed));
    String rest = glob.substring(fixed);
    PathMatcher matcher = matcher(rest);
    PathMatcher withoutFolders = matcher(rest.replace("**/", ""));
    return below(folder).stream()
        .filter(
            file -> {
              Path relative = folder.relativize(file);
              return matcher.matches(relative) || withoutFolders.matches(relative);
            })
        .toList();
  }

  /** All files below a folder, in the order of their paths; empty when there is no such folder. */
  static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw CommandException.failed("cannot list " + folder + ": " + e.getMessage());
    }
  }

  private int wildcard() {
    int at = 0;
    while (at < glob.length() && "*?[{".indexOf(glob.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isFile(String path) {
    try {
      return Files.isRegularFile(absolute(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  private PathMatcher matcher(String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      throw CommandException.wrongUse(
          "--input "
              + glob
              + " is not a pattern: "
              + e.getMessage().lines().findFirst().orElse(""));
    }
  }
}

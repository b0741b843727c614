package io.earshot.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.PatternSyntaxException;

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
   * @throws CommandException if it is not a pattern, or its folder cannot be listed
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
    // Folders that the pattern does not reach into are not looked into.
    int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/", -1).length;
    return below(folder, depth).stream()
        .filter(
            file -> {
              Path relative = folder.relativize(file);
              return matcher.matches(relative)
                  || withoutFolders.matches(relative)
                  || Files.isDirectory(file);
            })
        .toList();
  }

  /**
   * All files below a folder, in the order of their paths; empty when there is no such folder. What
   * cannot be looked into, a folder without rights or a link that leads nowhere, is among them: it
   * will be reported as a file that could not be read, and the others are read all the same.
   */
  static List<Path> below(Path folder) {
    return below(folder, Integer.MAX_VALUE);
  }

  private static List<Path> below(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          depth,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (file.equals(folder)) {
                throw e;
              }
              // What a link back to a folder above leads to is visited from there.
              if (!(e instanceof FileSystemLoopException)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw CommandException.failed("cannot list " + folder + ": " + e.getMessage());
    }
    Collections.sort(files);
    return files;
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

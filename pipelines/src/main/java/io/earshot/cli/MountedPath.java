package io.earshot.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A path as a user gives it, which is no URI. */
final class MountedPath {
  /** A scheme of one letter would be a drive of Windows. */
  private static final Pattern URI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

  private MountedPath() {}

  /**
   * The path.
   *
   * @param option whose value it is
   * @throws CommandException if it is a URI, or no path
   */
  static Path of(String option, String value) {
    refuseUri(option, value);
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw CommandException.wrongUse(option + " is not a path: " + e.getReason());
    }
  }

  /**
   * Says that URIs are not read.
   *
   * @throws CommandException if it is one
   */
  static void refuseUri(String option, String value) {
    if (isUri(value)) {
      throw CommandException.wrongUse(
          option
              + " "
              + value
              + " is a URI; name a path on a disk or NFS, which this machine and every worker has"
              + " mounted (for hdfs:// and s3:// mount them, or copy)");
    }
  }

  /** Whether it is a URI and not a path. */
  static boolean isUri(String value) {
    return URI.matcher(value).matches();
  }
}

package io.earshot.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells whether the files of a generation are those that its manifest names. */
public final class GenerationCheck {
  private GenerationCheck() {}

  /**
   * What is missing or of another length, without reading the files: quick, and all that an
   * interrupted copy or a torn write leaves behind.
   *
   * @throws WorkspaceException if a file cannot be asked for
   */
  static List<String> torn(Generation generation) {
    List<String> torn = new ArrayList<>();
    for (Manifest.Entry entry : generation.manifest().files()) {
      Path file = generation.generationsFolder().resolve(entry.path());
      try {
        if (!Files.isRegularFile(file)) {
          torn.add(entry.path() + " is missing");
        } else if (Files.size(file) != entry.bytes()) {
          torn.add(entry.path() + " has another length");
        }
      } catch (IOException e) {
        throw new WorkspaceException("cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    return torn;
  }

  /**
   * What is wrong, one entry for each file; empty when the generation is whole.
   *
   * @throws WorkspaceException if a file cannot be read
   */
  public static List<String> damages(Generation generation) {
    List<String> damages = new ArrayList<>();
    for (Manifest.Entry entry : generation.manifest().files()) {
      Path file = generation.generationsFolder().resolve(entry.path());
      try {
        if (!Files.isRegularFile(file)) {
          damages.add(entry.path() + " is missing");
        } else if (!entry.isWritten(file)) {
          damages.add(entry.path() + " has changed");
        }
      } catch (IOException e) {
        throw new WorkspaceException("cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    return damages;
  }
}

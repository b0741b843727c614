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
        } else if (Files.size(file) != entry.bytes() || !Sha256.of(file).equals(entry.sha256())) {
          damages.add(entry.path() + " has changed");
        }
      } catch (IOException e) {
        throw new WorkspaceException("cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    return damages;
  }
}

package io.earshot.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Removes from a workspace what no generation needs that is still kept. */
final class Sweep {
  /** How many published generations stay on disk, the current one included. */
  static final int KEPT_GENERATIONS = 5;

  private final Workspace workspace;

  private Sweep(Workspace workspace) {
    this.workspace = workspace;
  }

  static Sweep of(Workspace workspace) {
    return new Sweep(workspace);
  }

  /**
   * Makes room for a new generation: removes what runs that did not finish have left, and the files
   * that no generation refers to which is still kept. It is done before a run and not after it, so
   * that nothing that can fail comes after publishing.
   *
   * <p>A reader may still hold files of the generation it opened. It has them until so many nights
   * later as are kept; on a local disk also longer, since an open file lives on when its name goes.
   *
   * @return the generations that are kept
   */
  List<Manifest> makeRoom(Optional<Generation> current) throws IOException {
    List<Generation> kept = kept(current);
    Set<String> folders = new HashSet<>();
    Set<Path> files = new HashSet<>();
    for (Generation generation : kept) {
      folders.add(generation.runId());
      for (Manifest.Entry entry : generation.manifest().files()) {
        files.add(workspace.generationsFolder().resolve(entry.path()));
      }
    }
    Files.createDirectories(workspace.generationsFolder());
    try (Stream<Path> present = Files.list(workspace.generationsFolder())) {
      for (Path folder : present.toList()) {
        if (!folders.contains(folder.getFileName().toString())) {
          sweep(folder, files);
        }
      }
    }
    return kept.stream().map(Generation::manifest).toList();
  }

  /** The published one, those it was built on, and the last ones that were finished. */
  private List<Generation> kept(Optional<Generation> current) {
    List<Generation> kept = new ArrayList<>();
    Optional<Generation> next = current;
    while (next.isPresent() && kept.size() < KEPT_GENERATIONS - 1) {
      kept.add(next.get());
      next = workspace.base(next.get());
    }
    List<String> finished = workspace.finished();
    for (String runId :
        finished.subList(Math.max(0, finished.size() - KEPT_GENERATIONS + 1), finished.size())) {
      if (kept.stream().noneMatch(generation -> generation.runId().equals(runId))) {
        workspace.ifWhole(runId).ifPresent(kept::add);
      }
    }
    return kept;
  }

  /** Removes what is not among the files to keep; the manifest goes first: it names the others. */
  private static void sweep(Path folder, Set<Path> files) throws IOException {
    Files.deleteIfExists(folder.resolve(Layout.MANIFEST_FILE));
    List<Path> tree;
    try (Stream<Path> walk = Files.walk(folder)) {
      tree = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : tree) {
      boolean unused = Files.isDirectory(path) ? isEmpty(path) : !files.contains(path);
      if (unused) {
        Files.delete(path);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }
}

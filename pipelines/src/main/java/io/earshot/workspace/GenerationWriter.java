package io.earshot.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A generation in the making, with the right to write in the workspace. Nothing of it is seen by a
 * reader before {@link #publish}; closing it unpublished removes it. Not thread-safe.
 */
public final class GenerationWriter implements AutoCloseable {
  private final Workspace workspace;
  private final WorkspaceLock lock;
  private final Optional<Generation> base;
  private final Optional<String> before;
  private final String runId;
  private final Instant asOf;
  private boolean published;

  GenerationWriter(
      Workspace workspace,
      WorkspaceLock lock,
      Optional<Generation> base,
      Optional<String> before,
      String runId,
      Instant asOf) {
    this.workspace = workspace;
    this.lock = lock;
    this.base = base;
    this.before = before;
    this.runId = runId;
    this.asOf = asOf;
    try {
      Files.createDirectories(folder());
    } catch (IOException e) {
      throw new WorkspaceException("cannot write " + folder() + ": " + e, e);
    }
  }

  /** The generation this one is built on, or empty on the first night. */
  public Optional<Generation> base() {
    return base;
  }

  public String runId() {
    return runId;
  }

  /** Where its files are to be written. */
  public Path folder() {
    return workspace.generationsFolder().resolve(runId);
  }

  /**
   * Makes everything in the folder durable, writes the manifest and switches readers over.
   *
   * @param configuration version of the settings in force
   * @param care version of what people knew and did
   * @param splits the archive, of this run or shared with the base, with absolute paths
   * @throws WorkspaceException if a file cannot be read or written
   */
  public Generation publish(String configuration, String care, List<IndexSplit> splits) {
    try {
      if (Files.exists(folder().resolve(Layout.HANDOVER))) {
        Workspace.deleteTree(folder().resolve(Layout.HANDOVER));
      }
      List<IndexSplit> relative =
          splits.stream().map(split -> split.relativeTo(workspace.generationsFolder())).toList();
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT_VERSION,
              runId,
              base.map(Generation::runId).orElse(null),
              asOf,
              configuration,
              care,
              relative,
              entries(relative));
      Path file = folder().resolve(Layout.MANIFEST_FILE);
      Files.write(
          file, WorkspaceJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      force(file);
      workspace.publish(manifest, before);
      published = true;
      return new Generation(workspace.generationsFolder(), manifest);
    } catch (IOException e) {
      throw new WorkspaceException(
          "cannot finish the generation in " + folder() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Removes a split that is not needed, as far as it was written by this run.
   *
   * @param split with absolute paths
   * @throws IOException if it cannot be removed
   */
  public void discard(IndexSplit split) throws IOException {
    for (String path : new String[] {split.folder(), split.hidden()}) {
      if (path != null && Path.of(path).startsWith(folder())) {
        Workspace.deleteTree(Path.of(path));
      }
    }
  }

  private List<Manifest.Entry> entries(List<IndexSplit> splits) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder())) {
      files = tree.filter(Files::isRegularFile).toList();
    }
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Path file : files) {
      force(file);
      String path = workspace.generationsFolder().relativize(file).toString().replace('\\', '/');
      entries.add(new Manifest.Entry(path, Files.size(file), Sha256.of(file)));
    }
    for (Manifest.Entry entry : base.map(shared -> shared.manifest().files()).orElse(List.of())) {
      if (splits.stream().anyMatch(split -> split.holds(entry.path()))) {
        entries.add(entry);
      }
    }
    entries.sort(Comparator.comparing(Manifest.Entry::path));
    return entries;
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    try {
      if (!published && Files.exists(folder())) {
        Workspace.deleteTree(folder());
      }
    } catch (IOException e) {
      throw new WorkspaceException(
          "cannot remove the unfinished generation "
              + folder()
              + ": "
              + e.getMessage()
              + "; the published one is untouched",
          e);
    } finally {
      lock.close();
    }
  }
}

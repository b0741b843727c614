package io.earshot.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that holds everything one installation knows. Readers need no lock: they follow {@code
 * CURRENT}, which names a finished generation and is replaced in one step of the file system.
 *
 * <pre>
 * earshot.yaml   landing/   inbox/   generations/&lt;run-id&gt;/   CURRENT   LOCK
 * </pre>
 */
public final class Workspace {
  /** How many published generations stay on disk, the current one included. */
  static final int KEPT_GENERATIONS = 5;

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path root;

  private Workspace(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Opens an existing workspace.
   *
   * @throws WorkspaceException if the folder is none
   */
  public static Workspace open(Path root) {
    Workspace workspace = new Workspace(root);
    if (!Files.isRegularFile(workspace.configurationFile())) {
      throw new WorkspaceException(
          root
              + " is not a workspace (it has no earshot.yaml); make one with: earshot init --workspace "
              + root);
    }
    return workspace;
  }

  /**
   * Makes the folders of a workspace and its configuration file.
   *
   * @param configuration the content of {@code earshot.yaml}
   * @throws WorkspaceException if it is one already, or cannot be written
   */
  public static Workspace init(Path root, String configuration) {
    Workspace workspace = new Workspace(root);
    if (Files.exists(workspace.configurationFile())) {
      throw new WorkspaceException(root + " is a workspace already; nothing was changed");
    }
    try {
      Files.createDirectories(workspace.landing());
      Files.createDirectories(workspace.inbox());
      Files.createDirectories(workspace.generationsFolder());
      Files.writeString(workspace.configurationFile(), configuration, UTF_8);
    } catch (IOException e) {
      throw new WorkspaceException("cannot make a workspace in " + root + ": " + e.getMessage(), e);
    }
    return workspace;
  }

  public Path root() {
    return root;
  }

  public Path configurationFile() {
    return root.resolve("earshot.yaml");
  }

  public Path landing() {
    return root.resolve("landing");
  }

  public Path inbox() {
    return root.resolve("inbox");
  }

  public Path generationsFolder() {
    return root.resolve("generations");
  }

  private Path currentFile() {
    return root.resolve("CURRENT");
  }

  /**
   * The published generation, or empty before the first night.
   *
   * @throws WorkspaceException if CURRENT names something that is not whole
   */
  public Optional<Generation> current() {
    String runId;
    try {
      runId = Files.readString(currentFile(), UTF_8).strip();
    } catch (java.nio.file.NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new WorkspaceException("cannot read " + currentFile() + ": " + e.getMessage(), e);
    }
    return Optional.of(generation(runId));
  }

  /**
   * An earlier generation that is still kept, or the published one.
   *
   * @throws WorkspaceException if it is damaged
   */
  public Optional<Generation> published(String runId) {
    return runIds().contains(runId) ? Optional.of(generation(runId)) : Optional.empty();
  }

  /** The generations that are kept, the oldest first; unfinished ones have no manifest. */
  public List<String> runIds() {
    if (!Files.isDirectory(generationsFolder())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(generationsFolder())) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(Layout.MANIFEST_FILE)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new WorkspaceException("cannot read " + generationsFolder() + ": " + e.getMessage(), e);
    }
  }

  private Generation generation(String runId) {
    Path file = generationsFolder().resolve(runId).resolve(Layout.MANIFEST_FILE);
    Manifest manifest;
    try {
      manifest = WorkspaceJson.MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
    } catch (JacksonException e) {
      throw new WorkspaceException("the manifest " + file + " is damaged", e);
    } catch (IOException e) {
      throw new WorkspaceException(
          "CURRENT names generation "
              + runId
              + ", but its manifest cannot be read: "
              + e.getMessage(),
          e);
    }
    if (manifest.formatVersion() != Manifest.FORMAT_VERSION) {
      throw new WorkspaceException(
          "generation "
              + runId
              + " has format version "
              + manifest.formatVersion()
              + ", this program reads version "
              + Manifest.FORMAT_VERSION
              + "; use the program that wrote it, or a newer one");
    }
    return new Generation(generationsFolder(), manifest);
  }

  /**
   * Begins a run: takes the lock, clears what unfinished runs left, and names the new generation.
   *
   * @throws WorkspaceException if another run is writing, or {@code asOf} lies before the published
   *     generation's
   */
  public GenerationWriter begin(Instant asOf) {
    WorkspaceLock lock = WorkspaceLock.acquire(root.resolve("LOCK"));
    try {
      Optional<Generation> base = current();
      base.ifPresentOrElse(Workspace::refuseDamaged, this::refuseLostCurrent);
      if (base.isPresent() && asOf.isBefore(base.get().manifest().asOf())) {
        throw new WorkspaceException(
            "--as-of "
                + asOf
                + " lies before the published night of "
                + base.get().manifest().asOf()
                + "; a night can only be added at the end");
      }
      makeRoom(base);
      String runId = nextRunId(asOf, base);
      return new GenerationWriter(this, lock, base, runId, asOf);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** A night reads all of what it goes on from: a file cut short would shorten the histories. */
  private static void refuseDamaged(Generation generation) {
    List<String> damages = GenerationCheck.damages(generation);
    if (!damages.isEmpty()) {
      throw new WorkspaceException(
          "the published generation "
              + generation.runId()
              + " is damaged: "
              + String.join(", ", damages)
              + "; put the files back from a backup, or write the name of an earlier folder below "
              + generation.generationsFolder()
              + " into CURRENT");
    }
  }

  /**
   * Without CURRENT a night would begin from nothing and clear the rest away. A first night that
   * was ended just before it was published leaves one generation, which is not built on another;
   * more than that means that CURRENT was lost.
   */
  private void refuseLostCurrent() {
    List<String> finished = runIds();
    boolean onlyFirstNight =
        finished.size() <= 1 && finished.stream().allMatch(runId -> baseOf(runId).isEmpty());
    if (!onlyFirstNight) {
      throw new WorkspaceException(
          currentFile()
              + " is missing although nights were published; write the name of the last of them"
              + " into it: "
              + String.join(", ", finished));
    }
  }

  /**
   * The run's moment and a number: 1, or one more than the published generation's of that moment.
   */
  private static String nextRunId(Instant asOf, Optional<Generation> base) {
    String moment = RUN_ID.format(asOf) + "-";
    int number =
        base.map(Generation::runId)
            .filter(runId -> runId.startsWith(moment))
            .map(runId -> Integer.parseInt(runId.substring(moment.length())) + 1)
            .orElse(1);
    return moment + number;
  }

  /**
   * Makes room for a new generation: removes what runs that did not finish have left, and published
   * generations that are too old to be kept. It is done before a run and not after it, so that
   * nothing that can fail comes after publishing.
   */
  private void makeRoom(Optional<Generation> current) {
    List<String> kept = new ArrayList<>();
    Optional<String> next = current.map(Generation::runId);
    while (next.isPresent() && kept.size() < KEPT_GENERATIONS - 1) {
      kept.add(next.get());
      next = baseOf(next.get());
    }
    try {
      Files.createDirectories(generationsFolder());
      try (Stream<Path> folders = Files.list(generationsFolder())) {
        for (Path folder : folders.toList()) {
          if (!kept.contains(folder.getFileName().toString())) {
            deleteTree(folder);
          }
        }
      }
      Files.deleteIfExists(nextCurrentFile());
    } catch (IOException e) {
      throw new WorkspaceException(
          "cannot clear old and unfinished runs in " + generationsFolder() + ": " + e.getMessage(),
          e);
    }
  }

  /**
   * The generation that another was built on. Only the published one has to be whole: the chain
   * ends at an older one that is gone, damaged or of another format.
   */
  private Optional<String> baseOf(String runId) {
    try {
      return Optional.ofNullable(generation(runId).manifest().base());
    } catch (WorkspaceException e) {
      return Optional.empty();
    }
  }

  /** Names the published generation in one step: readers see the old one or the new one. */
  void publish(String runId) {
    Path next = nextCurrentFile();
    try {
      Files.writeString(next, runId + "\n", UTF_8);
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(next, currentFile(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new WorkspaceException("cannot publish " + runId + ": " + e.getMessage(), e);
    }
  }

  private Path nextCurrentFile() {
    return root.resolve("CURRENT.next");
  }

  static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

package io.earshot.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final String LOCK_FILE = "LOCK";
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Two machines that begin a run of one moment in one master copy must not choose one name: their
   * files would get mixed. So the numbers are drawn from so many.
   */
  private static final int NUMBERS_OF_MANY_MACHINES = 100_000;

  private final Path root;
  private final Optional<MasterCopy> master;

  private Workspace(Path root, Optional<MasterCopy> master) {
    this.root = root.toAbsolutePath().normalize();
    this.master = master;
  }

  /**
   * Opens an existing workspace.
   *
   * @throws WorkspaceException if the folder is none, or the mirror of one
   */
  public static Workspace open(Path root) {
    Workspace workspace = new Workspace(root, Optional.empty());
    refuseMirror(root);
    if (!Files.isRegularFile(workspace.configurationFile())) {
      throw new WorkspaceException(
          root
              + " is not a workspace (it has no earshot.yaml); make one with: earshot init --workspace "
              + root);
    }
    return workspace;
  }

  /**
   * Opens the mirror of a workspace, after it was brought up to date.
   *
   * @throws WorkspaceException if the master copy cannot be reached, is none, or what is published
   *     there is damaged
   */
  public static Workspace open(Path mirror, MasterCopy master) {
    Workspace workspace = new Workspace(mirror, Optional.of(master));
    workspace.refresh();
    return workspace;
  }

  /** The same, but opens it also when the published generation is damaged. */
  public static Workspace openToGoBack(Path mirror, MasterCopy master) {
    Workspace workspace = new Workspace(mirror, Optional.of(master));
    List<String> unused = master.fetch(workspace.root);
    return workspace;
  }

  /**
   * Brings what is published up to date, where the folder is a mirror.
   *
   * @throws WorkspaceException if the master copy cannot be reached, or what is published there is
   *     damaged
   */
  public void refresh() {
    master.ifPresent(
        copy -> refuseDamaged(copy.fetch(root), "put it back from a backup or another mirror"));
  }

  /**
   * Brings the files that people write up to date, where the folder is a mirror.
   *
   * @throws WorkspaceException if a run is writing in it, or the master copy cannot be reached
   */
  public void takeIn() {
    if (master.isPresent()) {
      WorkspaceLock lock = WorkspaceLock.acquire(root.resolve(LOCK_FILE));
      try {
        master.get().takeIn(root);
      } finally {
        lock.close();
      }
    }
  }

  private static void refuseMirror(Path root) {
    Path mark = root.resolve(MasterCopy.MARK);
    if (Files.exists(mark)) {
      throw new WorkspaceException(
          root + " is the mirror of another workspace, which " + mark + " names; name that one");
    }
  }

  /**
   * Makes the folders of a workspace and its configuration file.
   *
   * @param configuration the content of {@code earshot.yaml}
   * @throws WorkspaceException if it is one already, or cannot be written
   */
  public static Workspace init(Path root, String configuration) {
    Workspace workspace = new Workspace(root, Optional.empty());
    refuseMirror(root);
    if (Files.exists(workspace.configurationFile())) {
      throw new WorkspaceException(root + " is a workspace already; nothing was changed");
    }
    try {
      Files.createDirectories(workspace.landing());
      Files.createDirectories(workspace.inbox());
      Files.createDirectories(workspace.generationsFolder());
      Files.writeString(workspace.configurationFile(), configuration, UTF_8);
    } catch (IOException e) {
      throw new WorkspaceException("cannot make a workspace in " + root + ": " + reason(e), e);
    }
    return workspace;
  }

  /** The system's own exceptions often say no more than the path. */
  private static String reason(IOException e) {
    if (e instanceof FileSystemException system && system.getReason() == null) {
      String trouble =
          e instanceof AccessDeniedException
              ? "no permission"
              : e instanceof FileAlreadyExistsException ? "a file stands there" : "not possible";
      return trouble + " at " + system.getFile();
    }
    return e.getMessage();
  }

  /** The folder; that of the mirror, if it is one. */
  public Path root() {
    return root;
  }

  /** How people call it. */
  public String address() {
    return master.map(MasterCopy::address).orElse(root.toString());
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

  /**
   * Removes what is in the folder of a workspace, for one that is made anew; the lock stays.
   *
   * @param kept names of files that stay as well
   * @throws WorkspaceException if a run is writing in it
   * @throws IOException if something cannot be removed
   */
  public static void clear(Path root, Set<String> kept) throws IOException {
    Path lockFile = root.toAbsolutePath().normalize().resolve(LOCK_FILE);
    WorkspaceLock lock = WorkspaceLock.acquire(lockFile);
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        String name = root.relativize(path).toString();
        if (!name.isEmpty() && !name.equals(LOCK_FILE) && !kept.contains(name)) {
          Files.delete(path);
        }
      }
    } finally {
      lock.close();
    }
  }

  private Path currentFile() {
    return root.resolve("CURRENT");
  }

  /**
   * The published generation, or empty before the first night.
   *
   * @throws WorkspaceException if CURRENT names something that is not whole, or was lost: there are
   *     several finished nights, and nothing says which one was published
   */
  public Optional<Generation> current() {
    Optional<String> named = named();
    if (named.isEmpty()) {
      refuseLostCurrent();
    }
    return named.map(this::generation);
  }

  /** What CURRENT names. */
  private Optional<String> named() {
    try {
      return Optional.of(Files.readString(currentFile(), UTF_8).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new WorkspaceException("cannot read " + currentFile() + ": " + e.getMessage(), e);
    }
  }

  private void refuseLostCurrent() {
    List<String> finished = finished();
    if (finished.size() > 1) {
      throw new WorkspaceException(
          currentFile()
              + " is missing, and there are several finished generations; name the one to go on"
              + " with, the newest is: earshot rollback --workspace "
              + address()
              + " --to "
              + finished.get(finished.size() - 1));
    }
  }

  /**
   * An earlier generation that is still kept, or the published one.
   *
   * @throws WorkspaceException if its manifest is damaged
   */
  public Optional<Generation> finished(String runId) {
    return finished().contains(runId) ? Optional.of(generation(runId)) : Optional.empty();
  }

  /**
   * The generation that another was built on; empty when it is gone or damaged, since only the
   * published one has to be readable.
   */
  public Optional<Generation> base(Generation generation) {
    return Optional.ofNullable(generation.manifest().base()).flatMap(this::ifWhole);
  }

  Optional<Generation> ifWhole(String runId) {
    try {
      return Optional.of(generation(runId));
    } catch (WorkspaceException e) {
      return Optional.empty();
    }
  }

  Generation generation(String runId) {
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
    if (manifest.formatVersion() < Manifest.OLDEST_FORMAT_VERSION
        || manifest.formatVersion() > Manifest.FORMAT_VERSION) {
      throw new WorkspaceException(
          "generation "
              + runId
              + " has format version "
              + manifest.formatVersion()
              + ", this program reads versions "
              + Manifest.OLDEST_FORMAT_VERSION
              + " to "
              + Manifest.FORMAT_VERSION
              + "; use the program that wrote it, or a newer one");
    }
    return new Generation(generationsFolder(), manifest);
  }

  /**
   * Begins a run: takes the lock, clears what unfinished runs left, and names the new generation.
   *
   * <p>Where nothing is named as published though a night was finished, as when the very first one
   * was killed at its last step, the run is built on that night: it must not begin from nothing.
   *
   * @throws WorkspaceException if another run is writing, {@code asOf} lies before the published
   *     generation's, that is torn, or nobody can tell which one it is
   */
  public GenerationWriter begin(Instant asOf) {
    WorkspaceLock lock = WorkspaceLock.acquire(root.resolve(LOCK_FILE));
    try {
      Optional<Generation> published = current();
      Optional<Generation> base = published.or(this::finishedButNotNamed);
      if (base.isPresent() && asOf.isBefore(base.get().manifest().asOf())) {
        throw new WorkspaceException(
            "--as-of "
                + asOf
                + " lies before the published night of "
                + base.get().manifest().asOf()
                + "; a night can only be added at the end");
      }
      base.ifPresent(
          torn -> refuseDamaged(GenerationCheck.torn(torn), "put the file back from a backup"));
      String runId = nextRunId(asOf);
      List<Manifest> kept = Sweep.of(this).makeRoom(base);
      master.ifPresent(copy -> copy.sweep(kept));
      Files.deleteIfExists(nextCurrentFile());
      return new GenerationWriter(this, lock, base, published.map(Generation::runId), runId, asOf);
    } catch (IOException e) {
      lock.close();
      throw new WorkspaceException(
          "cannot clear old and unfinished runs in " + generationsFolder() + ": " + e, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private Optional<Generation> finishedButNotNamed() {
    return finished().stream().findFirst().map(this::wholeGeneration);
  }

  private void refuseDamaged(List<String> damages, String remedy) {
    if (!damages.isEmpty()) {
      throw new WorkspaceException(
          "the published generation "
              + named().orElse("")
              + " is damaged: "
              + String.join(", ", damages)
              + "; "
              + remedy
              + ", or go back with: earshot rollback --workspace "
              + address());
    }
  }

  /**
   * The run's moment and a number: 1, or one more than the last one's of that moment. A run that
   * was killed counts: on a cluster its job may go on, and what that writes must not get among
   * ours.
   */
  private String nextRunId(Instant asOf) {
    int last =
        begun().stream()
            .filter(runId -> RunId.isOf(runId, asOf))
            .mapToInt(RunId::number)
            .max()
            .orElse(0);
    int step = master.isPresent() ? 1 + RANDOM.nextInt(NUMBERS_OF_MANY_MACHINES) : 1;
    return RunId.of(asOf, last + step);
  }

  /** The generations on disk that can be published, oldest first. */
  public List<String> finished() {
    return begun().stream()
        .filter(
            runId ->
                Files.isRegularFile(
                    generationsFolder().resolve(runId).resolve(Layout.MANIFEST_FILE)))
        .toList();
  }

  /** The generations on disk, oldest first, whether they were finished or not. */
  private List<String> begun() {
    if (!Files.isDirectory(generationsFolder())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(generationsFolder())) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(RunId::isOne)
          .sorted(RunId.ORDER)
          .toList();
    } catch (IOException e) {
      throw new WorkspaceException("cannot list " + generationsFolder() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Publishes an earlier generation again, after it was found to be whole. The next night is built
   * on it. The one that was published stays on disk as the others do, so this can be undone.
   *
   * @param to a generation on disk, or null for the one that the published one was built on
   * @throws WorkspaceException if there is none, it is damaged, or another run is writing
   */
  public Generation rollback(String to) {
    WorkspaceLock lock = WorkspaceLock.acquire(root.resolve(LOCK_FILE));
    try {
      Generation generation = wholeGeneration(to == null ? baseOfPublished() : to);
      publish(generation.manifest(), named());
      return generation;
    } finally {
      lock.close();
    }
  }

  private String baseOfPublished() {
    return current()
        .map(generation -> generation.manifest().base())
        .orElseThrow(() -> new WorkspaceException("there is no earlier generation to go back to"));
  }

  private Generation wholeGeneration(String runId) {
    List<String> finished = finished();
    if (!finished.contains(runId)) {
      throw new WorkspaceException(
          "generation "
              + runId
              + " is not on disk; those that are: "
              + String.join(", ", finished));
    }
    Generation generation = generation(runId);
    List<String> damages = GenerationCheck.damages(generation);
    if (!damages.isEmpty()) {
      throw new WorkspaceException(
          "generation "
              + runId
              + " is damaged and cannot be gone on with: "
              + String.join(", ", damages));
    }
    return generation;
  }

  /**
   * Names the published generation in one step: readers see the old one or the new one.
   *
   * @param before what CURRENT named when it was decided what to publish
   */
  void publish(Manifest manifest, Optional<String> before) {
    master.ifPresent(copy -> copy.publish(root, manifest, before));
    String runId = manifest.runId();
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

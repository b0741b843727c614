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
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern RUN_ID_FORM = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[0-9]{1,9}");

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
    String runId;
    try {
      runId = Files.readString(currentFile(), UTF_8).strip();
    } catch (java.nio.file.NoSuchFileException e) {
      refuseLostCurrent();
      return Optional.empty();
    } catch (IOException e) {
      throw new WorkspaceException("cannot read " + currentFile() + ": " + e.getMessage(), e);
    }
    return Optional.of(generation(runId));
  }

  private void refuseLostCurrent() {
    List<String> finished = finished();
    if (finished.size() > 1) {
      throw new WorkspaceException(
          currentFile()
              + " is missing, and there are several finished generations; name the one to go on"
              + " with, the newest is: earshot rollback --workspace "
              + root
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
      Optional<Generation> base = current().or(this::finishedButNotNamed);
      if (base.isPresent() && asOf.isBefore(base.get().manifest().asOf())) {
        throw new WorkspaceException(
            "--as-of "
                + asOf
                + " lies before the published night of "
                + base.get().manifest().asOf()
                + "; a night can only be added at the end");
      }
      base.ifPresent(Workspace::refuseTorn);
      String runId = nextRunId(asOf);
      Sweep.of(this).makeRoom(base);
      Files.deleteIfExists(nextCurrentFile());
      return new GenerationWriter(this, lock, base, runId, asOf);
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

  private static void refuseTorn(Generation generation) {
    List<String> torn = GenerationCheck.torn(generation);
    if (!torn.isEmpty()) {
      throw new WorkspaceException(
          "the published generation "
              + generation.runId()
              + " is damaged: "
              + String.join(", ", torn)
              + "; put the file back from a backup, or go back with: earshot rollback --workspace "
              + generation.generationsFolder().getParent());
    }
  }

  /**
   * The run's moment and a number: 1, or one more than the last one's of that moment. A run that
   * was killed counts: on a cluster its job may go on, and what that writes must not get among
   * ours.
   */
  private String nextRunId(Instant asOf) {
    String moment = RUN_ID.format(asOf) + "-";
    int number =
        begun().stream()
            .filter(runId -> runId.startsWith(moment))
            .mapToInt(Workspace::numberOf)
            .max()
            .orElse(0);
    return moment + (number + 1);
  }

  private static int numberOf(String runId) {
    return Integer.parseInt(runId.substring(runId.lastIndexOf('-') + 1));
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
          .filter(runId -> RUN_ID_FORM.matcher(runId).matches())
          .sorted(
              Comparator.comparing((String runId) -> runId.substring(0, runId.lastIndexOf('-')))
                  .thenComparing(Workspace::numberOf))
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
      publish(generation.runId());
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

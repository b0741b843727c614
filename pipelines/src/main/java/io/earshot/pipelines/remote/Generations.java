package io.earshot.pipelines.remote;

import com.fasterxml.jackson.core.JacksonException;
import io.earshot.workspace.Layout;
import io.earshot.workspace.Manifest;
import io.earshot.workspace.RunId;
import io.earshot.workspace.WorkspaceException;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/** The finished generations of a remote workspace, as it was listed, and their mirror. */
final class Generations {
  static final String GENERATIONS = "generations/";
  private static final Pattern FILE = Pattern.compile("generations/([^/]+)/(.+)");

  private final RemoteFiles files;
  private final Map<String, Metadata> listed;
  private final Path mirror;
  private final SortedSet<String> finished = new TreeSet<>(RunId.ORDER);

  /** Paths below the mirror of the files that are there. */
  private final Set<String> named = new HashSet<>();

  /**
   * Of a listing.
   *
   * @param listed all files of the remote workspace
   */
  Generations(RemoteFiles files, Map<String, Metadata> listed, Path mirror) {
    this.files = files;
    this.listed = listed;
    this.mirror = mirror;
    for (String path : listed.keySet()) {
      if (path.endsWith("/" + Layout.MANIFEST_FILE) && RunId.isOne(runId(path))) {
        finished.add(runId(path));
      }
    }
  }

  /** The run to whose folder a path belongs; empty if it is to none. */
  static String runId(String path) {
    Matcher matcher = FILE.matcher(path);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /**
   * Copies what the mirror lacks.
   *
   * @param published the run whose generation has to be whole
   * @return what is damaged of that one
   * @throws WorkspaceException if its manifest cannot be used
   */
  List<String> fetch(Optional<String> published) throws IOException {
    List<String> damages = new ArrayList<>();
    if (published.isPresent() && !finished.contains(published.get())) {
      damages.add(manifestPath(published.get()) + " is missing");
    } else if (published.isPresent()) {
      damages.addAll(fetch(published.get()));
    }
    for (String runId : finished) {
      if (!published.equals(Optional.of(runId))) {
        // Who asks for an earlier one will find that its files are not there.
        List<String> unused = fetch(runId);
      }
    }
    return damages;
  }

  /** The manifest comes last, as in a run: where it is, the files are. */
  private List<String> fetch(String runId) throws IOException {
    String path = manifestPath(runId);
    Path local = local(path);
    Manifest manifest;
    try {
      byte[] bytes = Files.exists(local) ? Files.readAllBytes(local) : files.read(listed.get(path));
      manifest = WorkspaceJson.MAPPER.readValue(bytes, Manifest.class);
    } catch (JacksonException | NoSuchFileException e) {
      return List.of(path + " is not a manifest, or was removed");
    }
    List<String> damages = new ArrayList<>();
    named.add(path);
    for (Manifest.Entry entry : manifest.files()) {
      String file = GENERATIONS + entry.path();
      named.add(file);
      fetch(entry, file).ifPresent(damages::add);
    }
    if (!Files.exists(local)) {
      files.copy(listed.get(path), local);
    }
    return damages;
  }

  /** What is wrong with a file; a file that is wrong is not left in the mirror. */
  private Optional<String> fetch(Manifest.Entry entry, String path) throws IOException {
    Metadata there = listed.get(path);
    if (there == null) {
      return Optional.of(path + " is missing");
    }
    if (there.sizeBytes() != entry.bytes()) {
      return Optional.of(path + " has another length");
    }
    Path local = local(path);
    if (Files.isRegularFile(local) && Files.size(local) == entry.bytes()) {
      return Optional.empty();
    }
    try {
      files.copy(there, local);
    } catch (NoSuchFileException e) {
      return Optional.of(path + " is missing");
    }
    if (!entry.isWritten(local)) {
      Files.delete(local);
      return Optional.of(path + " has changed");
    }
    return Optional.empty();
  }

  /** Removes from the mirror what older runs wrote and is not there any more. */
  void forgetOthers() throws IOException {
    Path folder = mirror.resolve(GENERATIONS);
    if (finished.isEmpty() || !Files.isDirectory(folder)) {
      return;
    }
    String oldest = finished.first();
    List<Path> outdated;
    try (Stream<Path> tree = Files.walk(folder)) {
      outdated =
          tree.filter(Files::isRegularFile)
              .filter(file -> isOfRunBefore(oldest, pathOf(file)) && !named.contains(pathOf(file)))
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : outdated) {
      Files.deleteIfExists(file);
    }
  }

  private String pathOf(Path local) {
    return mirror.relativize(local).toString().replace('\\', '/');
  }

  private static boolean isOfRunBefore(String oldest, String path) {
    String runId = runId(path);
    return RunId.isOne(runId) && RunId.ORDER.compare(runId, oldest) < 0;
  }

  static String manifestPath(String runId) {
    return GENERATIONS + runId + "/" + Layout.MANIFEST_FILE;
  }

  private Path local(String path) throws IOException {
    return RemoteFiles.below(mirror, path);
  }
}

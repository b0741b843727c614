package io.earshot.pipelines.remote;

import static io.earshot.pipelines.remote.Generations.GENERATIONS;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.workspace.Manifest;
import io.earshot.workspace.MasterCopy;
import io.earshot.workspace.RunId;
import io.earshot.workspace.WorkspaceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * A workspace in an object store, HDFS or any other of Beam's file systems: the files of a
 * workspace on a disk, but with {@link PublicationMark}s in the place of {@code CURRENT}.
 *
 * <pre>
 * earshot.yaml  customers.csv  care/  inbox/  landing/
 * generations/&lt;run-id&gt;/  published/&lt;number&gt;-&lt;run-id&gt;
 * </pre>
 *
 * It needs no locks, renames or other promises of the file system, but that a file which was
 * written is seen by whoever lists it afterwards. Why: docs/decisions/0007. Not thread-safe.
 */
public final class RemoteWorkspace implements MasterCopy {
  private static final String CONFIGURATION = "earshot.yaml";
  private static final String CURRENT = "CURRENT";

  private final RemoteFiles files;
  private final PeoplesFiles peoplesFiles;

  /** What was published when the mirror was brought up to date and found whole. */
  private Optional<PublicationMark> mirrored = Optional.empty();

  private RemoteWorkspace(RemoteFiles files) {
    this.files = files;
    this.peoplesFiles = new PeoplesFiles(files);
  }

  /**
   * The one at an address, which need not exist yet.
   *
   * @param address such as {@code s3://bucket/earshot}
   * @throws IllegalArgumentException if there can be none; with a sentence that begins with the
   *     address
   */
  public static RemoteWorkspace at(String address) {
    return new RemoteWorkspace(new RemoteFiles(address));
  }

  @Override
  public String address() {
    return files.address();
  }

  /**
   * Makes it.
   *
   * @param configuration the content of {@code earshot.yaml}
   * @throws WorkspaceException if it is one already, or cannot be written
   */
  public void init(String configuration) {
    try {
      if (!files.list(CONFIGURATION).isEmpty()) {
        throw new WorkspaceException(address() + " is a workspace already; nothing was changed");
      }
      files.write(CONFIGURATION, new ByteArrayInputStream(configuration.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new WorkspaceException(e.getMessage(), e);
    }
  }

  @Override
  public List<String> fetch(Path mirror) {
    try {
      Optional<PublicationMark> published = published();
      if (published.isPresent() && published.equals(mirrored)) {
        return List.of();
      }
      // After the mark: what it names was there before it.
      Map<String, Metadata> listed = files.list(CONFIGURATION, "**");
      if (!listed.containsKey(CONFIGURATION)) {
        throw new WorkspaceException(
            address()
                + " is not a workspace (it has no earshot.yaml); make one with: earshot init"
                + " --workspace "
                + address());
      }
      files.copy(listed.get(CONFIGURATION), mirror.resolve(CONFIGURATION));
      Generations generations = new Generations(files, listed, mirror);
      List<String> damages = generations.fetch(published.map(PublicationMark::runId));
      name(mirror, published);
      generations.forgetOthers();
      mirrored = damages.isEmpty() ? published : Optional.empty();
      return damages;
    } catch (IOException e) {
      throw new WorkspaceException(e.getMessage(), e);
    }
  }

  /** The mark that holds. */
  private Optional<PublicationMark> published() throws IOException {
    Optional<PublicationMark> newest = marks().stream().max(PublicationMark.ORDER);
    if (newest.isPresent()) {
      return newest;
    }
    Metadata copied = files.list(CURRENT).get(CURRENT);
    return copied == null
        ? Optional.empty()
        : Optional.of(new PublicationMark(0, new String(files.read(copied), UTF_8).strip()));
  }

  private List<PublicationMark> marks() throws IOException {
    return files.list(PublicationMark.ALL).keySet().stream()
        .flatMap(path -> PublicationMark.of(path).stream())
        .toList();
  }

  private static void name(Path mirror, Optional<PublicationMark> published) throws IOException {
    Path current = mirror.resolve(CURRENT);
    if (published.isEmpty()) {
      Files.deleteIfExists(current);
      return;
    }
    Path next = Files.createTempFile(mirror, ".", ".part");
    Files.writeString(next, published.get().runId() + "\n", UTF_8);
    Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void takeIn(Path mirror) {
    try {
      peoplesFiles.fetch(mirror);
    } catch (IOException e) {
      throw new WorkspaceException(e.getMessage(), e);
    }
  }

  @Override
  public void publish(Path mirror, Manifest manifest, Optional<String> before) {
    PublicationMark mark;
    List<String> written = new ArrayList<>();
    try {
      // Asked at first too, since the files may be many.
      PublicationMark unused = next(manifest, before);
      Map<String, Metadata> there = files.list(GENERATIONS + "**");
      for (Manifest.Entry entry : manifest.files()) {
        String path = GENERATIONS + entry.path();
        if (!isThere(there.get(path), entry.bytes())) {
          files.write(path, mirror.resolve(path));
        }
      }
      peoplesFiles.store(mirror);
      mark = next(manifest, before);
      written.add(mark.path());
      // One that is gone back to has its manifest, which others may be reading.
      String path = Generations.manifestPath(manifest.runId());
      if (!isThere(there.get(path), Files.size(mirror.resolve(path)))) {
        files.write(path, mirror.resolve(path));
        written.add(path);
      }
    } catch (IOException e) {
      throw new WorkspaceException(e.getMessage() + "; nothing was published", e);
    }
    try {
      files.write(mark.path(), new ByteArrayInputStream((mark.runId() + "\n").getBytes(UTF_8)));
      withdrawUnlessAlone(mark, written);
    } catch (IOException e) {
      throw new WorkspaceException(
          e.getMessage()
              + "; whether "
              + mark.runId()
              + " was published is not known here, the next command will see it",
          e);
    }
  }

  /** The mark of a generation, if still the one holds that it was built on. */
  private PublicationMark next(Manifest manifest, Optional<String> before) throws IOException {
    Optional<PublicationMark> now = published();
    if (!now.map(PublicationMark::runId).equals(before)) {
      throw meanwhile(now);
    }
    return new PublicationMark(now.map(PublicationMark::number).orElse(0) + 1, manifest.runId());
  }

  /**
   * Of two machines that write a mark at once, at least one sees both afterwards; who does, steps
   * back. So never are both told that theirs holds.
   */
  private void withdrawUnlessAlone(PublicationMark mark, List<String> written) throws IOException {
    Optional<PublicationMark> other =
        marks().stream()
            .filter(seen -> seen.number() == mark.number() && !seen.equals(mark))
            .findFirst();
    if (other.isPresent()) {
      for (String path : written) {
        files.delete(List.of(path));
      }
      throw meanwhile(other);
    }
  }

  private WorkspaceException meanwhile(Optional<PublicationMark> other) {
    return new WorkspaceException(
        "another run published "
            + other.map(PublicationMark::runId).orElse("nothing (what was published is gone)")
            + " in "
            + address()
            + " meanwhile; nothing was published here, run the night again");
  }

  private static boolean isThere(Metadata file, long bytes) {
    return file != null && file.sizeBytes() == bytes;
  }

  /**
   * Beside what is kept, a run that has not published yet may be uploading, here or elsewhere. It
   * is not touched: its moment is not before that of the published one, and that is kept.
   */
  @Override
  public void sweep(Collection<Manifest> kept) {
    if (kept.isEmpty()) {
      return;
    }
    Set<String> named = new HashSet<>();
    for (Manifest manifest : kept) {
      named.add(Generations.manifestPath(manifest.runId()));
      manifest.files().forEach(entry -> named.add(GENERATIONS + entry.path()));
    }
    String oldest = kept.stream().map(Manifest::runId).min(RunId.ORDER).orElseThrow();
    try {
      List<String> manifests = new ArrayList<>();
      List<String> others = new ArrayList<>();
      Map<String, Metadata> there = files.list(GENERATIONS + "**");
      for (String path : there.keySet()) {
        String runId = Generations.runId(path);
        String manifest = Generations.manifestPath(runId);
        boolean isOver =
            RunId.isOne(runId)
                && (there.containsKey(manifest) || RunId.ORDER.compare(runId, oldest) < 0);
        if (isOver && !named.contains(path)) {
          (path.equals(manifest) ? manifests : others).add(path);
        }
      }
      // The manifests first: they name the others.
      files.delete(manifests);
      files.delete(others);
      files.delete(outdatedMarks());
    } catch (IOException e) {
      throw new WorkspaceException(e.getMessage(), e);
    }
  }

  private List<String> outdatedMarks() throws IOException {
    List<PublicationMark> marks = marks();
    int newest = marks.stream().mapToInt(PublicationMark::number).max().orElse(0);
    return marks.stream()
        .filter(mark -> mark.number() < newest)
        .map(PublicationMark::path)
        .toList();
  }
}

package io.earshot.connectors.file;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Coverage;
import io.earshot.connectors.Cursor;
import io.earshot.connectors.Fetch;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionRules;
import io.earshot.connectors.RejectedRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects from the files of a folder, in the order of their names. The cursor says which files
 * were taken, told apart by path, size and time of change, and how far into one; a file that has
 * changed is taken again from its beginning.
 *
 * <p>A file that cannot be opened keeps its place: the others are taken first, then every fetch
 * fails until it can be. A file that is damaged or cut off gives what can be read of it, is named
 * among the rejected items and the gaps, and counts as taken.
 */
public final class FileConnector implements Connector {
  private final String source;
  private final Path folder;
  private final PathMatcher matcher;
  private final FileFormat format;
  private final String defaultBrand;
  private final int batchSize;
  private OpenFile open;

  /**
   * Describes what to collect; nothing is read.
   *
   * @param source the name for the coverage ledger; the mentions bear the sources of their records
   * @param folder where the files lie, at any depth
   * @param glob which of them, matched against the path below {@code folder}, such as {@code
   *     **.jsonl.gz}
   * @param format how to read them
   * @param defaultBrand the brand for records that name none, or null
   * @param batchSize the most records in a batch, above 0
   */
  public FileConnector(
      String source,
      Path folder,
      String glob,
      FileFormat format,
      String defaultBrand,
      int batchSize) {
    if (batchSize <= 0) {
      throw new IllegalArgumentException("batchSize is not above 0: " + batchSize);
    }
    this.source = source;
    this.folder = folder;
    this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    this.format = format;
    this.defaultBrand = defaultBrand;
    this.batchSize = batchSize;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Optional<String> check() {
    return Files.isDirectory(folder) && Files.isReadable(folder)
        ? Optional.empty()
        : Optional.of("The folder " + folder + " cannot be read: create it or grant the right.");
  }

  @Override
  public Fetch fetch(Cursor from, Instant asOf) {
    FileCursor cursor = FileCursor.parse(from);
    Map<String, String> present;
    try {
      present = list();
    } catch (IOException | UncheckedIOException e) {
      return new Fetch.Failed("the folder " + folder + " cannot be read", true);
    }
    List<String> unopened = new ArrayList<>();
    for (Map.Entry<String, String> file : present.entrySet()) {
      if (!cursor.hasTaken(file.getKey(), file.getValue())) {
        try {
          Fetch.Collected batch = batch(cursor, file.getKey(), file.getValue(), asOf);
          if (!batch.mentions().isEmpty() || !batch.rejected().isEmpty()) {
            return batch;
          }
          cursor = FileCursor.parse(batch.next());
        } catch (IOException e) {
          unopened.add(file.getKey());
        }
      }
    }
    return unopened.isEmpty()
        ? new Fetch.NothingNew(new Coverage(source, null, asOf, List.of()))
        : new Fetch.Failed("files cannot be opened: " + String.join(", ", unopened), true);
  }

  /** Version by path below the folder, in the order of the paths. */
  private Map<String, String> list() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        Path below = folder.relativize(path);
        if (!Files.isDirectory(path) && matcher.matches(below)) {
          files.put(below.toString(), version(path));
        }
      }
    }
    return files;
  }

  /** Tells one state of a file from another; what cannot be looked at will not open, either. */
  private static String version(Path path) {
    try {
      return Files.size(path) + "@" + Files.getLastModifiedTime(path).toMillis();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private Fetch.Collected batch(FileCursor cursor, String name, String version, Instant asOf)
      throws IOException {
    OpenFile file = openAt(name, version, cursor.entriesOf(name, version));
    List<Mention> mentions = new ArrayList<>();
    List<Fetch.RejectedItem> rejected = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    while (mentions.size() + rejected.size() < batchSize && !file.atEnd()) {
      FileEntry entry = file.next();
      if (entry instanceof RawRecord raw) {
        try {
          Mention mention = format.parse(raw, defaultBrand);
          MentionRules.check(mention, MentionRules.latest(asOf));
          mentions.add(mention);
        } catch (RejectedRecordException e) {
          rejected.add(new Fetch.RejectedItem(name + ":" + raw.line(), e.reason(), e.getMessage()));
        }
      } else if (entry instanceof RejectedRecord bad) {
        rejected.add(new Fetch.RejectedItem(name + ":" + bad.line(), bad.reason(), bad.message()));
      } else if (entry instanceof BrokenFile broken) {
        rejected.add(new Fetch.RejectedItem(name, broken.reason(), broken.message()));
        gaps.add(name + " ends early: " + broken.message());
      }
    }
    boolean whole = file.atEnd();
    FileCursor next =
        whole
            ? cursor.withTaken(name, version)
            : cursor.withEntries(name, version, file.entriesRead());
    if (whole) {
      close();
    }
    return new Fetch.Collected(
        mentions, rejected, next.toCursor(), new Coverage(source, null, asOf, gaps));
  }

  /** The file, read up to that entry; the one still open if it stands there. */
  private OpenFile openAt(String name, String version, long entries) throws IOException {
    if (open == null || !open.standsAt(name, version, entries)) {
      close();
      open = OpenFile.open(folder.resolve(name), format, name, version);
      open.skip(entries);
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      OpenFile closing = open;
      open = null;
      closing.close();
    }
  }
}

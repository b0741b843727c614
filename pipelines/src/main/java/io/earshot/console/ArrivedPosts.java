package io.earshot.console;

import io.earshot.care.store.Nights;
import io.earshot.connectors.Mention;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.file.FileEntry;
import io.earshot.connectors.file.FileFormat;
import io.earshot.connectors.file.FileFormats;
import io.earshot.connectors.file.MentionFile;
import io.earshot.connectors.file.RawRecord;
import io.earshot.connectors.file.UnusableFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * The posts as they came in, with nothing masked, in the files that the nights read. A file may be
 * gone by now; then its posts are not found.
 */
final class ArrivedPosts {
  private static final Logger LOG = Logger.getLogger(ArrivedPosts.class.getName());

  private final Path root;
  private final List<List<Nights.ReadFile>> nights;

  /**
   * Of these files.
   *
   * @param root the workspace's folder; mapping files are looked for there
   * @param nights the files of each night, the latest night first
   */
  ArrivedPosts(Path root, List<List<Nights.ReadFile>> nights) {
    this.root = root;
    this.nights = List.copyOf(nights);
  }

  /**
   * The latest form of a post: in the latest night that read it. Reads the files of that night and
   * of all later ones from beginning to end.
   */
  Optional<Mention> find(String id) {
    return nights.stream().flatMap(files -> find(files, id).stream()).findFirst();
  }

  private Optional<Mention> find(List<Nights.ReadFile> files, String id) {
    return files.stream()
        .filter(input -> Files.isRegularFile(Path.of(input.file())))
        .map(input -> find(input, id))
        .filter(Objects::nonNull)
        .max(Comparator.comparing(ArrivedPosts::written));
  }

  private static Instant written(Mention mention) {
    return mention.modifiedAt() == null ? mention.createdAt() : mention.modifiedAt();
  }

  private Mention find(Nights.ReadFile input, String id) {
    Mention found = null;
    try (InputStream in = Files.newInputStream(Path.of(input.file()))) {
      FileFormat format = FileFormats.of(input.format(), root);
      MentionFile file = MentionFile.open(in, format);
      for (FileEntry entry = file.next(); entry != null; entry = file.next()) {
        Mention mention = parsed(format, entry).orElse(null);
        boolean meant = mention != null && mention.id().equals(id);
        if (meant && (found == null || written(mention).isAfter(written(found)))) {
          found = mention;
        }
      }
    } catch (UnusableFormatException e) {
      // Its mapping was moved since the night; the other files may still hold the post.
      LOG.warning(() -> input.file() + " cannot be read again: its format is not there any more");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Empty for what became a dead letter: the night told of it. */
  private static Optional<Mention> parsed(FileFormat format, FileEntry entry) {
    if (!(entry instanceof RawRecord record)) {
      return Optional.empty();
    }
    try {
      return Optional.of(format.parse(record, null));
    } catch (RejectedRecordException e) {
      return Optional.empty();
    }
  }
}

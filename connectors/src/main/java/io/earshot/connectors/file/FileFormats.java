package io.earshot.connectors.file;

import java.nio.file.Path;

/** The formats by the names they have after {@code --format}. */
public final class FileFormats {
  private static final String CSV = "csv:";
  private static final String JSONL = "jsonl:";

  private FileFormats() {}

  /** The names, for help and messages. */
  public static String names() {
    return String.join(
        ", ",
        MentionsFormat.NAME,
        CSV + "<mapping file>",
        JSONL + "<mapping file>",
        AmazonReviewsFormat.NAME,
        YelpFormat.NAME);
  }

  /** Canonical JSON. */
  public static FileFormat mentions() {
    return new MentionsFormat();
  }

  /**
   * The format of that name. Reads the mapping file, if the name speaks of one; the format is then
   * called after the whole path of it.
   *
   * @param name one of {@link #names()}
   * @param workingDirectory what a relative path of a mapping file is relative to
   * @throws UnusableFormatException if there is no such format, or the mapping has a mistake
   */
  public static FileFormat of(String name, Path workingDirectory) {
    if (name.startsWith(CSV)) {
      String file = name.substring(CSV.length());
      Mapping mapping = MappingFile.read(file, workingDirectory);
      return new CsvFormat(CSV + whole(file, workingDirectory), mapping);
    }
    if (name.startsWith(JSONL)) {
      String file = name.substring(JSONL.length());
      Mapping mapping = MappingFile.read(file, workingDirectory);
      return new MappedJsonFormat(JSONL + whole(file, workingDirectory), mapping);
    }
    return switch (name) {
      case MentionsFormat.NAME -> new MentionsFormat();
      case AmazonReviewsFormat.NAME -> new AmazonReviewsFormat();
      case YelpFormat.NAME -> new YelpFormat();
      default ->
          throw new UnusableFormatException(
              "There is no format " + name + "; there are " + names() + ".");
    };
  }

  /** So that the name, which reports and dead letters keep, is of use from wherever it is read. */
  private static Path whole(String file, Path workingDirectory) {
    return workingDirectory.resolve(file).toAbsolutePath();
  }
}

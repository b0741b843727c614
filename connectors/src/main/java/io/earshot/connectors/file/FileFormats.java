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
   * The format of that name. Reads the mapping file, if the name speaks of one.
   *
   * @param name one of {@link #names()}
   * @param workingDirectory what a relative path of a mapping file is relative to
   * @throws UnusableFormatException if there is no such format, or the mapping has a mistake
   */
  public static FileFormat of(String name, Path workingDirectory) {
    if (name.startsWith(CSV)) {
      String mapping = name.substring(CSV.length());
      return new CsvFormat(name, MappingFile.read(mapping, workingDirectory));
    }
    if (name.startsWith(JSONL)) {
      String mapping = name.substring(JSONL.length());
      return new MappedJsonFormat(name, MappingFile.read(mapping, workingDirectory));
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
}

package io.earshot.pipelines.night;

import io.earshot.connectors.file.FileFormat;
import java.io.Serializable;
import java.util.Objects;

/**
 * One file to take in tonight.
 *
 * @param path absolute, or with the scheme of a Beam file system
 * @param format how mentions stand in it
 * @param brand for records that name none, or null
 */
public record InputFile(String path, FileFormat format, String brand) implements Serializable {
  public InputFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(format, "format");
  }

  /** The source of its records where that is known before they are read. */
  public String source() {
    return format.source().orElse(Tally.UNKNOWN_SOURCE);
  }

  /**
   * The source to count a record under that could not become a mention: the file's, else the one
   * that the record names itself, else {@link Tally#UNKNOWN_SOURCE}.
   *
   * @param input the record as it stands in the file
   */
  public String sourceOf(String input) {
    return format.source().or(() -> DeadLetterPolicy.sourceOf(input)).orElse(Tally.UNKNOWN_SOURCE);
  }
}

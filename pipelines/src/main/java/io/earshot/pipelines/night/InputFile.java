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

  /** The source of its records, for those too broken to tell theirs. */
  public String source() {
    return format.source().orElse(Tally.UNKNOWN_SOURCE);
  }
}

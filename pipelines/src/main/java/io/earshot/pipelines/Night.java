package io.earshot.pipelines;

import io.earshot.care.CareBook;
import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.Models;
import io.earshot.priority.Prioritiser;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What one night is made from. Everything that its result depends on stands here.
 *
 * @param asOf the moment of the run
 * @param inputs the files to take in, in a fixed order
 * @param archiveFiles the mention files of the generation it is built on; empty on the first night
 * @param folder where to write, a path or a URI that all workers reach
 * @param policies what may be done with each source
 * @param models what judges
 * @param book what people know and did
 * @param prioritiser what decides on lanes and points
 */
public record Night(
    Instant asOf,
    List<InputFile> inputs,
    List<String> archiveFiles,
    String folder,
    SourcePolicies policies,
    Models models,
    CareBook book,
    Prioritiser prioritiser) {

  /** Into how many files each part is spread, whatever the parallelism. */
  static final int MENTION_FILES = 8;

  static final int CUSTOMER_FILES = 4;
  static final int INDEX_SPLITS = 4;
  static final int DEAD_LETTER_FILES = 16;

  public Night {
    Objects.requireNonNull(asOf, "asOf");
    inputs = List.copyOf(inputs);
    archiveFiles = List.copyOf(archiveFiles);
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(policies, "policies");
    Objects.requireNonNull(models, "models");
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(prioritiser, "prioritiser");
  }
}

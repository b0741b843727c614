package io.earshot.pipelines;

import io.earshot.care.CareBook;
import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.InputShare;
import io.earshot.pipelines.night.Models;
import io.earshot.pipelines.steps.Partitions;
import io.earshot.pipelines.steps.ReadArchive;
import io.earshot.priority.Prioritiser;
import io.earshot.workspace.IndexSplit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one night is made from. Everything that its result depends on stands here.
 *
 * @param asOf the moment of the run
 * @param inputs the files to take in, in a fixed order
 * @param shares who reads what of them
 * @param archive the splits of the generation it is built on; empty when there is none, or when
 *     everything is told anew
 * @param noted ids of the mentions about which people wrote something down since that generation
 * @param retold what reads the archive when everything is told anew
 * @param folder where to write, a path or a URI that all workers reach
 * @param policies what may be done with each source
 * @param models what judges
 * @param book what people know and did
 * @param prioritiser what decides on lanes and points
 * @param partitions how work is cut up; the result does not depend on it
 */
public record Night(
    Instant asOf,
    List<InputFile> inputs,
    List<InputShare> shares,
    List<IndexSplit> archive,
    List<String> noted,
    Optional<ReadArchive> retold,
    String folder,
    SourcePolicies policies,
    Models models,
    CareBook book,
    Prioritiser prioritiser,
    Partitions partitions) {

  /** Into how many files each part is spread, whatever the parallelism. */
  static final int INDEX_SPLITS = 4;

  static final int DEAD_LETTER_FILES = 16;

  public Night {
    Objects.requireNonNull(asOf, "asOf");
    inputs = List.copyOf(inputs);
    shares = List.copyOf(shares);
    archive = List.copyOf(archive);
    noted = List.copyOf(noted);
    Objects.requireNonNull(retold, "retold");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(policies, "policies");
    Objects.requireNonNull(models, "models");
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(prioritiser, "prioritiser");
    Objects.requireNonNull(partitions, "partitions");
  }
}

package io.earshot.bench;

import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionJson;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.pipelines.ShippedModels;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Fingerprint;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.SearchDocument;
import io.earshot.priority.Context;
import io.earshot.priority.CustomerHistory;
import io.earshot.search.SplitWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What has to be done in any case: read, parse, mask, assess and index each record, by plain loops,
 * one for each core, each with a split of its own. Nothing is joined, ordered, deduplicated or made
 * safe.
 */
final class Floor {
  private Floor() {}

  /** Does it and returns how many records there were. */
  static int run(Path input, Path folder, int threads) throws Exception {
    AtomicInteger count = new AtomicInteger();
    Thread[] loops = new Thread[threads];
    Throwable[] failures = new Throwable[threads];
    for (int number = 0; number < threads; number++) {
      int own = number;
      loops[number] =
          new Thread(
              () -> {
                try {
                  count.addAndGet(loop(input, folder.resolve("floor-" + own), own, threads));
                } catch (Exception e) {
                  failures[own] = e;
                }
              });
      loops[number].start();
    }
    for (int number = 0; number < threads; number++) {
      loops[number].join();
      if (failures[number] != null) {
        throw new IllegalStateException("a loop of the floor failed", failures[number]);
      }
    }
    return count.get();
  }

  /** Every loop reads all lines and does its share of them: reading is the least of it. */
  private static int loop(Path input, Path split, int own, int threads) throws Exception {
    int number = 0;
    int done = 0;
    try (SplitWriter writer = SplitWriter.create(split);
        Stream<String> lines = Files.lines(input)) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (number++ % threads == own) {
          Mention mention = MentionJson.parse(line.getBytes(StandardCharsets.UTF_8));
          Mention masked =
              mention.withTexts(null, ShippedModels.INSTANCE.masker().mask(mention.text()));
          AssessedMention assessed =
              new AssessedMention(
                  masked,
                  Fingerprint.of(masked),
                  ShippedModels.INSTANCE.assess(null, masked.text(), Subject.BRAND));
          writer.add(
              SearchDocument.of(
                  new PrioritisedMention(
                      new JudgedMention(
                          assessed,
                          new CustomerTypeResult(CustomerType.UNDETERMINED, 0, List.of()),
                          null,
                          CustomerHistory.NONE,
                          Context.NONE,
                          null),
                      null)));
          done++;
        }
      }
      writer.finish();
    }
    return done;
  }
}

package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionRules;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.file.RawRecord;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.InputRecord;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Tally;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Understands the records read.
 *
 * <p>In: records of files. Out: {@link #MENTIONS}. To {@link #FAILED}: records that cannot become a
 * mention. To {@link #TALLIES}: one {@code read} for each record, and one {@code dead_lettered} for
 * each that failed, with its reason.
 */
public final class ParseMentions extends PTransform<PCollection<InputRecord>, PCollectionTuple> {
  public static final TupleTag<Mention> MENTIONS = new TupleTag<>("mentions") {};
  public static final TupleTag<DeadLetter> FAILED = new TupleTag<>("failed") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private final List<InputFile> files;
  private final Instant asOf;

  private ParseMentions(List<InputFile> files, Instant asOf) {
    this.files = List.copyOf(files);
    this.asOf = asOf;
  }

  /**
   * Understands records of these files.
   *
   * @param files the list that the records' file numbers point into
   * @param asOf the moment of the run; later dates are impossible
   */
  public static ParseMentions of(List<InputFile> files, Instant asOf) {
    return new ParseMentions(files, asOf);
  }

  @Override
  public PCollectionTuple expand(PCollection<InputRecord> records) {
    return records.apply(
        "Parse records",
        ParDo.of(new Parse(files, MentionRules.latest(asOf)))
            .withOutputTags(MENTIONS, TupleTagList.of(FAILED).and(TALLIES)));
  }

  private static final class Parse extends DoFn<InputRecord, Mention> {
    private final List<InputFile> files;
    private final Instant latest;

    Parse(List<InputFile> files, Instant latest) {
      this.files = files;
      this.latest = latest;
    }

    @ProcessElement
    public void parse(@Element InputRecord record, MultiOutputReceiver out) {
      InputFile file = files.get(record.file());
      try {
        Mention mention =
            file.format().parse(new RawRecord(record.line(), record.bytes()), file.brand());
        MentionRules.check(mention, latest);
        out.get(TALLIES).output(Tally.read(mention.source()));
        out.get(MENTIONS).output(mention);
      } catch (RejectedRecordException e) {
        String input = new String(record.bytes(), UTF_8);
        String source = file.sourceOf(input);
        out.get(TALLIES).output(Tally.read(source));
        out.get(TALLIES).output(Tally.of(source, Outcome.DEAD_LETTERED));
        out.get(TALLIES).output(Tally.rejected(source, e.reason()));
        out.get(FAILED)
            .output(
                new DeadLetter(
                    "parse",
                    e.reason(),
                    e.getMessage(),
                    source,
                    file.path(),
                    record.line(),
                    file.format().name(),
                    input));
      }
    }
  }
}

package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.file.BrokenFile;
import io.earshot.connectors.file.FileEntry;
import io.earshot.connectors.file.MentionFile;
import io.earshot.connectors.file.RawRecord;
import io.earshot.connectors.file.RejectedRecord;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.InputRecord;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Pulse;
import io.earshot.pipelines.night.Tally;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads the input files of the night and cuts them into records.
 *
 * <p>In: the list of files. Out: {@link #RECORDS}. To {@link #FAILED}: places where no record can
 * be cut out, and one for each file that cannot be read or ends in the middle; the other files go
 * on. To {@link #TALLIES}: what was found in each file.
 */
public final class ReadRecords extends PTransform<PBegin, PCollectionTuple> {
  public static final TupleTag<InputRecord> RECORDS = new TupleTag<>("records") {};
  public static final TupleTag<DeadLetter> FAILED = new TupleTag<>("failed") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private static final String STEP = "read";

  private final List<InputFile> files;

  private ReadRecords(List<InputFile> files) {
    this.files = List.copyOf(files);
  }

  /** Reads these files; a record points to its file by the number in this list. */
  public static ReadRecords of(List<InputFile> files) {
    return new ReadRecords(files);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    List<Integer> numbers = IntStream.range(0, files.size()).boxed().toList();
    return begin
        .apply("List the input files", Create.of(numbers).withCoder(VarIntCoder.of()))
        .apply("Spread the files", Reshuffle.viaRandomKey())
        .apply(
            "Cut into records",
            ParDo.of(new Read(files))
                .withOutputTags(RECORDS, TupleTagList.of(FAILED).and(TALLIES)));
  }

  private static final class Read extends DoFn<Integer, InputRecord> {
    private final List<InputFile> files;

    Read(List<InputFile> files) {
      this.files = files;
    }

    @ProcessElement
    public void read(@Element Integer number, MultiOutputReceiver out) throws IOException {
      InputFile file = files.get(number);
      try (MentionFile entries =
          MentionFile.open(
              Channels.newInputStream(
                  FileSystems.open(FileSystems.matchNewResource(file.path(), false))),
              file.format())) {
        FileEntry entry = entries.next();
        while (entry != null) {
          if (entry instanceof RawRecord record) {
            Pulse.countRead();
            out.get(TALLIES).output(Tally.recordOf(file.path()));
            out.get(RECORDS).output(new InputRecord(number, record.line(), record.bytes()));
          } else if (entry instanceof RejectedRecord rejected) {
            out.get(TALLIES).output(Tally.recordOf(file.path()));
            reject(file, rejected, out);
          } else if (entry instanceof BrokenFile broken) {
            reject(file, broken.reason(), broken.message(), out);
          }
          entry = entries.next();
        }
      } catch (java.io.FileNotFoundException | java.nio.file.FileSystemException e) {
        // Opening failed: it was there when the night began, and is not, or not for us, now.
        reject(file, RejectionReason.UNREADABLE_FILE, "cannot be opened", out);
      }
    }

    private static void reject(InputFile file, RejectedRecord rejected, MultiOutputReceiver out) {
      String source = file.source();
      out.get(TALLIES).output(Tally.read(source));
      out.get(TALLIES).output(Tally.of(source, Outcome.DEAD_LETTERED));
      out.get(TALLIES).output(Tally.rejected(source, rejected.reason()));
      out.get(FAILED)
          .output(
              new DeadLetter(
                  STEP,
                  rejected.reason(),
                  rejected.message(),
                  source,
                  file.path(),
                  rejected.line(),
                  file.format().name(),
                  rejected.bytes() == null ? null : new String(rejected.bytes(), UTF_8)));
    }

    private static void reject(
        InputFile file, RejectionReason reason, String message, MultiOutputReceiver out) {
      out.get(TALLIES).output(Tally.unreadable(file.path(), reason));
      out.get(TALLIES).output(Tally.problem(file.path(), message));
      out.get(FAILED)
          .output(
              new DeadLetter(
                  STEP,
                  reason,
                  message,
                  file.source(),
                  file.path(),
                  0,
                  file.format().name(),
                  null));
    }
  }
}

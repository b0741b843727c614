package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.file.BrokenFile;
import io.earshot.connectors.file.FileEntry;
import io.earshot.connectors.file.MentionFile;
import io.earshot.connectors.file.RawRecord;
import io.earshot.connectors.file.RejectedRecord;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.InputRecord;
import io.earshot.pipelines.night.InputShare;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Pulse;
import io.earshot.pipelines.night.Tally;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Reads the input files of the night and cuts them into records.
 *
 * <p>In: the list of files, and who reads what of them. Out: {@link #RECORDS}. To {@link #FAILED}:
 * places where no record can be cut out, and one for each file that cannot be read or ends in the
 * middle; the other files go on. To {@link #TALLIES}: what was found in each file.
 */
public final class ReadRecords extends PTransform<PBegin, PCollectionTuple> {
  public static final TupleTag<InputRecord> RECORDS = new TupleTag<>("records") {};
  public static final TupleTag<DeadLetter> FAILED = new TupleTag<>("failed") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private static final String STEP = "read";

  private final List<InputFile> files;
  private final List<InputShare> shares;

  private ReadRecords(List<InputFile> files, List<InputShare> shares) {
    this.files = List.copyOf(files);
    this.shares = List.copyOf(shares);
  }

  /**
   * Reads these files; a record points to its file by the number in this list.
   *
   * @param shares together every entry of every file once
   */
  public static ReadRecords of(List<InputFile> files, List<InputShare> shares) {
    return new ReadRecords(files, shares);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    return begin
        .apply("List the shares", Create.of(shares).withCoder(RecordCoder.of(InputShare.class)))
        .apply("Key by task", WithKeys.of(InputShare::key).withKeyType(TypeDescriptors.integers()))
        .apply("Hand out the shares", GroupByKey.create())
        .apply(
            "Cut into records",
            ParDo.of(new Read(files))
                .withOutputTags(RECORDS, TupleTagList.of(FAILED).and(TALLIES)));
  }

  private static final class Read extends DoFn<KV<Integer, Iterable<InputShare>>, InputRecord> {
    private final List<InputFile> files;

    Read(List<InputFile> files) {
      this.files = files;
    }

    @ProcessElement
    public void read(@Element KV<Integer, Iterable<InputShare>> handed, MultiOutputReceiver out)
        throws IOException {
      for (InputShare share : handed.getValue()) {
        read(share, out);
      }
    }

    private void read(InputShare share, MultiOutputReceiver out) throws IOException {
      InputFile file = files.get(share.file());
      try (MentionFile entries =
          MentionFile.open(
              Channels.newInputStream(
                  FileSystems.open(FileSystems.matchNewResource(file.path(), false))),
              file.format())) {
        FileEntry entry = entries.next();
        for (long number = 0; entry != null; number++) {
          if (share.holds(number)) {
            tell(share, entry, out);
          }
          entry = entries.next();
        }
      } catch (java.io.FileNotFoundException | java.nio.file.FileSystemException e) {
        // Opening failed: it was there when the night began, and is not, or not for us, now.
        reject(file, RejectionReason.UNREADABLE_FILE, "cannot be opened", out);
      }
    }

    private void tell(InputShare share, FileEntry entry, MultiOutputReceiver out) {
      InputFile file = files.get(share.file());
      if (entry instanceof RawRecord record) {
        Pulse.countRead();
        out.get(TALLIES).output(Tally.recordOf(file.path()));
        out.get(RECORDS).output(new InputRecord(share.file(), record.line(), record.bytes()));
      } else if (entry instanceof RejectedRecord rejected) {
        out.get(TALLIES).output(Tally.recordOf(file.path()));
        reject(file, rejected, out);
      } else if (entry instanceof BrokenFile broken) {
        reject(file, broken.reason(), broken.message(), out);
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

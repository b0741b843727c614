package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Connector;
import io.earshot.connectors.ConnectorContractTest;
import io.earshot.connectors.Cursor;
import io.earshot.connectors.Fetch;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionJson;
import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.SampleMentions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileConnectorTest extends ConnectorContractTest {
  private static final Instant AS_OF = Instant.parse("2026-11-21T05:00:00Z");

  @TempDir private Path temporary;
  private Path folder;
  private int files;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("landing"));
  }

  @Override
  protected Connector connect() {
    return new FileConnector(
        "landing", folder, "**.jsonl*", FileFormats.mentions(), null, BATCH_SIZE);
  }

  @Override
  protected void publish(List<Mention> mentions) throws IOException {
    Files.write(folder.resolve("part-" + files++ + ".jsonl"), lines(mentions));
  }

  @Override
  protected void breakSource() throws IOException {
    Files.move(folder, temporary.resolve("away"));
  }

  @Override
  protected void mendSource() throws IOException {
    Files.move(temporary.resolve("away"), folder);
  }

  @Test
  void takesAChangedFileAgainFromItsBeginning() throws IOException {
    publish(numbered(0, 3));
    try (Connector connector = connect()) {
      Cursor cursor = ((Fetch.Collected) connector.fetch(Cursor.START, AS_OF)).next();
      Files.write(folder.resolve("part-0.jsonl"), lines(numbered(0, 5)));
      assertThat(drain(connector, cursor).mentions()).isEqualTo(numbered(0, 5));
    }
  }

  @Test
  void takesFilesInTheOrderOfTheirNamesAtAnyDepth() throws IOException {
    Path deeper = Files.createDirectories(folder.resolve("a/b"));
    Files.write(folder.resolve("c.jsonl"), lines(numbered(2, 3)));
    Files.write(deeper.resolve("z.jsonl.gz"), Packed.gzip(lines(numbered(0, 1))));
    Files.write(folder.resolve("b.jsonl.zst"), Packed.zstd(lines(numbered(1, 2))));
    Files.write(folder.resolve("note.txt"), Packed.utf8("not asked for"));
    Files.write(folder.resolve("empty.jsonl"), new byte[0]);
    try (Connector connector = connect()) {
      assertThat(drain(connector, Cursor.START).mentions()).isEqualTo(numbered(0, 3));
    }
  }

  @Test
  void namesFileAndLineOfWhatItRejects() throws IOException {
    Files.write(
        folder.resolve("bad.jsonl"),
        Packed.join(lines(numbered(0, 1)), Packed.utf8("{\"id\":\n"), lines(numbered(1, 2))));
    try (Connector connector = connect()) {
      Fetch.Collected first = (Fetch.Collected) connector.fetch(Cursor.START, AS_OF);
      assertThat(first.mentions()).containsExactly(SampleMentions.numbered(0));
      assertThat(first.rejected())
          .containsExactly(
              new Fetch.RejectedItem(
                  "bad.jsonl:2",
                  RejectionReason.BROKEN_JSON,
                  "the JSON cannot be parsed near character 6"));
      Fetch.Collected second = (Fetch.Collected) connector.fetch(first.next(), AS_OF);
      assertThat(second.mentions()).containsExactly(SampleMentions.numbered(1));
    }
  }

  @Test
  void tellsThatAFileIsCutOffAndTakesTheOthers() throws IOException {
    byte[] packed = Packed.gzip(lines(numbered(0, 1)));
    Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length - 4));
    Files.write(folder.resolve("b.jsonl"), lines(numbered(1, 2)));
    try (Connector connector = connect()) {
      Fetch.Collected first = (Fetch.Collected) connector.fetch(Cursor.START, AS_OF);
      assertThat(first.mentions()).containsExactly(SampleMentions.numbered(0));
      assertThat(first.rejected())
          .containsExactly(
              new Fetch.RejectedItem(
                  "a.jsonl.gz", RejectionReason.TRUNCATED_FILE, "the gzip data end in the middle"));
      assertThat(first.coverage().gaps())
          .containsExactly("a.jsonl.gz ends early: the gzip data end in the middle");
      assertThat(drain(connector, first.next()).mentions()).isEqualTo(numbered(1, 2));
    }
  }

  @Test
  void keepsFailingForAFileThatCannotBeOpenedButTakesTheOthers() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.jsonl"), temporary.resolve("nowhere"));
    Files.write(folder.resolve("b.jsonl"), lines(numbered(0, 1)));
    try (Connector connector = connect()) {
      Fetch.Collected first = (Fetch.Collected) connector.fetch(Cursor.START, AS_OF);
      assertThat(first.mentions()).isEqualTo(numbered(0, 1));
      assertThat(connector.fetch(first.next(), AS_OF))
          .isEqualTo(new Fetch.Failed("files cannot be opened: a.jsonl", true));
      Files.write(temporary.resolve("nowhere"), lines(numbered(1, 2)));
      assertThat(drain(connector, first.next()).mentions()).isEqualTo(numbered(1, 2));
    }
  }

  @Test
  void refusesABatchOfNone() {
    assertThatThrownBy(() -> new FileConnector("s", folder, "*", FileFormats.mentions(), null, 0))
        .hasMessage("batchSize is not above 0: 0");
  }

  private static byte[] lines(List<Mention> mentions) {
    return Packed.utf8(
        mentions.stream()
            .map(mention -> MentionJson.toJson(mention) + "\n")
            .collect(Collectors.joining()));
  }
}

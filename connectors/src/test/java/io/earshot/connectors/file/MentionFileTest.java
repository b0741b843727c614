package io.earshot.connectors.file;

import static io.earshot.connectors.file.Packed.gzip;
import static io.earshot.connectors.file.Packed.join;
import static io.earshot.connectors.file.Packed.utf8;
import static io.earshot.connectors.file.Packed.zstd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.earshot.connectors.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFileTest {
  private static final FileFormat FORMAT = FileFormats.mentions();

  /** More than the buffers hold, and hard to pack, so that a cut falls into the data. */
  private static final List<String> LINES =
      IntStream.range(0, 20_000)
          .mapToObj(number -> number + " " + new Random(number).nextLong())
          .toList();

  private static final byte[] PLAIN = utf8(String.join("\n", LINES) + "\n");

  @Test
  void findsOutHowAFileIsPacked() throws IOException {
    List<String> expected = Packed.entries(PLAIN, FORMAT);
    assertThat(expected).hasSize(LINES.size());
    assertThat(Packed.entries(gzip(PLAIN), FORMAT)).isEqualTo(expected);
    assertThat(Packed.entries(zstd(PLAIN), FORMAT)).isEqualTo(expected);
    byte[] skippable = {0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9};
    assertThat(Packed.entries(join(skippable, zstd(PLAIN)), FORMAT)).isEqualTo(expected);
  }

  @Test
  void readsMembersPutTogetherWhateverTheStreamSaysIsAvailable() throws IOException {
    byte[] one = utf8("a\n");
    byte[] two = utf8("b\nc\n");
    List<String> expected = List.of("1:a", "2:b", "3:c");
    assertThat(Packed.entries(join(gzip(one), gzip(two)), FORMAT)).isEqualTo(expected);
    assertThat(Packed.entries(join(zstd(one), zstd(two)), FORMAT)).isEqualTo(expected);
    try (MentionFile file = MentionFile.open(Packed.dripping(join(gzip(one), gzip(two))), FORMAT)) {
      assertThat(List.of(file.next(), file.next(), file.next()))
          .map(Packed::describe)
          .isEqualTo(expected);
    }
  }

  @Test
  void givesWhatStandsBeforeTheCutOfAGzipFileAndSaysSo() throws IOException {
    assertCutOff(gzip(PLAIN));
  }

  @Test
  void givesWhatStandsBeforeTheCutOfAZstdFileAndSaysSo() throws IOException {
    assertCutOff(zstd(PLAIN));
  }

  private static void assertCutOff(byte[] packed) throws IOException {
    List<String> whole = Packed.entries(packed, FORMAT);
    for (int kept : new int[] {packed.length / 2, packed.length - 9, packed.length - 1}) {
      List<String> entries = Packed.entries(Arrays.copyOf(packed, kept), FORMAT);
      int records = entries.size() - 1;
      assertThat(entries.get(records)).isEqualTo("!TRUNCATED_FILE");
      assertThat(entries.subList(0, records)).isEqualTo(whole.subList(0, records));
    }
    List<String> half = Packed.entries(Arrays.copyOf(packed, packed.length * 9 / 10), FORMAT);
    assertThat(half).hasSizeGreaterThan(LINES.size() / 2);
  }

  @Test
  void givesNoRecordThatTheCutGoesThrough() throws IOException {
    byte[] packed = gzip(utf8("whole\nhalf a line"));
    assertThat(Packed.entries(Arrays.copyOf(packed, packed.length - 8), FORMAT))
        .containsExactly("1:whole", "!TRUNCATED_FILE");
  }

  @Test
  void noticesADamagedSecondMember() throws IOException {
    byte[] damaged = join(gzip(utf8("a\n")), gzip(utf8("b\n")));
    damaged[gzip(utf8("a\n")).length] = 0;
    assertThat(Packed.entries(damaged, FORMAT)).containsExactly("1:a", "!UNREADABLE_FILE");
  }

  @Test
  void noticesAWrongChecksum() throws IOException {
    byte[] damaged = gzip(utf8("a\n"));
    damaged[damaged.length - 8] ^= 1;
    assertThat(Packed.entries(damaged, FORMAT)).containsExactly("1:a", "!UNREADABLE_FILE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1f8b0900000000000000", // gzip of an unknown method
        "1f8b08e0000000000000", // reserved flags
        "1f8b0800000000000003ffffffff", // no deflate data
        "28b52ffdffffffffffffffffffffffffffffffffffffffff", // zstd, damaged
        "425a683931415926", // bzip2
        "504b030414000000", // zip
        "fd377a585a000004", // xz
        "fffe7b0022006900", // UTF-16
      })
  void saysThatAFileCannotBeRead(String hex) throws IOException {
    assertThat(Packed.entries(HexFormat.of().parseHex(hex), FORMAT))
        .containsExactly("!UNREADABLE_FILE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1f8b", "1f8b08", "1f8b0808000000000003616263", "28b52ffd"})
  void saysThatAFileIsCutOffInItsHeader(String hex) throws IOException {
    assertThat(Packed.entries(HexFormat.of().parseHex(hex), FORMAT))
        .containsExactly("!TRUNCATED_FILE");
  }

  @Test
  void readsEveryFieldOfAGzipHeader() throws IOException {
    byte[] packed = gzip(utf8("a\n"));
    packed[3] = 2 + 4 + 8 + 16;
    byte[] optional = {3, 0, 7, 7, 7, 'n', 'a', 'm', 'e', 0, 'n', 'o', 't', 'e', 0, 1, 2};
    byte[] full =
        join(Arrays.copyOf(packed, 10), optional, Arrays.copyOfRange(packed, 10, packed.length));
    assertThat(Packed.entries(full, FORMAT)).containsExactly("1:a");
  }

  @Test
  void givesNothingOfAnEmptyFile() throws IOException {
    assertThat(Packed.entries(new byte[0], FORMAT)).isEmpty();
    assertThat(Packed.entries(gzip(new byte[0]), FORMAT)).isEmpty();
    assertThat(Packed.entries(zstd(new byte[0]), FORMAT)).isEmpty();
  }

  @Test
  void reportsAStreamThatFailsAndClosesIt() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream failing =
        new FilterInputStream(new ByteArrayInputStream(utf8("a\nbcdef"))) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0) {
              throw new IOException("the disk is gone");
            }
            return read;
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    try (MentionFile file = MentionFile.open(failing, FORMAT)) {
      assertThat(Packed.describe(file.next())).isEqualTo("1:a");
      assertThat(file.next())
          .isEqualTo(new BrokenFile(RejectionReason.UNREADABLE_FILE, "the disk is gone"));
      assertThat(file.next()).isNull();
    }
    assertThat(closed).isTrue();
  }

  @Property
  void noBytesBreakIt(@ForAll byte[] bytes, @ForAll boolean packed) {
    byte[] file = packed ? join(new byte[] {0x1f, (byte) 0x8b, 8, 0}, bytes) : bytes;
    assertThatCode(() -> Packed.entries(file, FORMAT)).doesNotThrowAnyException();
  }

  @Property
  void noDamageBreaksIt(@ForAll int where, @ForAll byte damage, @ForAll boolean useZstd)
      throws IOException {
    byte[] content = Arrays.copyOf(PLAIN, 2_000);
    byte[] file = useZstd ? zstd(content) : gzip(content);
    file[Math.floorMod(where, file.length)] ^= damage;
    List<String> entries = Packed.entries(file, FORMAT);
    assertThat(entries).doesNotContainNull();
  }
}

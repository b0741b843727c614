package io.earshot.connectors.file;

import static io.earshot.connectors.file.Packed.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
  private static final int MAX = 1_048_576;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a~b~            | 1:a 2:b
          a~b             | 1:a 2:b
          a^~b^~          | 1:a 2:b
          a^~b^           | 1:a 2:b
          ~~a~ ^~b~~      | 3:a 5:b
          #a~#b           | 1:a 2:#b
          a^b~            | 1:a^b
          ``              |
          #               |
          ~               |
          ^               |
          """)
  void cutsLines(String coded, String expected) throws IOException {
    // ~ stands for LF, ^ for CR, # for a byte order mark
    String file = coded.replace('~', '\n').replace('^', '\r').replace('#', '\uFEFF');
    String records =
        read(new ByteArrayInputStream(utf8(file))).stream()
            .map(record -> record.replace('\r', '^').replace('\uFEFF', '#'))
            .collect(Collectors.joining(" "));
    assertThat(records).isEqualTo(expected == null ? "" : expected);
    assertThat(read(Packed.dripping(utf8(file))))
        .isEqualTo(read(new ByteArrayInputStream(utf8(file))));
  }

  @Test
  void takesALineOfExactlyTheLimit() throws IOException {
    for (String end : List.of("", "\n", "\r\n")) {
      assertThat(read(stream("a\n" + "x".repeat(MAX) + end)))
          .containsExactly("1:a", "2:" + "x".repeat(MAX));
    }
  }

  @Test
  void rejectsALineOverTheLimitAndGoesOn() throws IOException {
    for (int length : new int[] {MAX + 1, MAX + 2, MAX + 3, 5 * MAX}) {
      for (String end : List.of("\n", "\r\n")) {
        assertThat(read(stream("a" + end + "x".repeat(length) + end + "b" + end)))
            .containsExactly("1:a", "2!LINE_TOO_LONG:", "3:b");
      }
      assertThat(read(stream("x".repeat(length)))).containsExactly("1!LINE_TOO_LONG:");
    }
  }

  @Test
  void holdsNoMoreOfAnEndlessLineThanTheLimit() throws IOException {
    // 3 GB without a line end: more than the memory of the tests.
    InputStream endless =
        new InputStream() {
          private long left = 3L << 30;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, left);
            left -= count;
            return count > 0 ? count : -1;
          }
        };
    assertThat(read(endless)).containsExactly("1!LINE_TOO_LONG:");
  }

  @Property
  void puttingLinesTogetherGivesTheFile(
      @ForAll("lines") List<String> lines, @ForAll boolean carriageReturn, @ForAll boolean lastEnd)
      throws IOException {
    String end = carriageReturn ? "\r\n" : "\n";
    String file = String.join(end, lines) + (lastEnd ? end : "");
    List<String> expected = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).isBlank()) {
        expected.add((at + 1) + ":" + lines.get(at));
      }
    }
    assertThat(read(Packed.dripping(utf8(file)))).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("a", "bc", " ", "\t", "ä", "€", "😀", "\"", "{}")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .list()
        .ofMaxSize(20);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(utf8(text));
  }

  private static List<String> read(InputStream in) throws IOException {
    LineReader reader = new LineReader(in);
    List<String> records = new ArrayList<>();
    for (FileEntry entry = reader.next(); entry != null; entry = reader.next()) {
      records.add(Packed.describe(entry));
    }
    assertThat(reader.next()).isNull();
    return records;
  }
}

package io.earshot.connectors.file;

import static io.earshot.connectors.file.Packed.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.RejectedRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
  private static final int MAX = 1_048_576;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          h,i~1,2~3,4~            | 2:1,2   3:3,4
          h,i~1,2                 | 2:1,2
          #h,i^~1,2^~             | 2:1,2
          ~~h,i~~1,2~,~ , ~3,4    | 5:1,2   8:3,4
          h,i~1,'a~b^~c'~3,4      | 2:1,'a~b^~c'   5:3,4
          h,i~'a''b',''~'',x      | 2:'a''b',''   3:'',x
          h,i~5' tall,x~3,4       | 2:5' tall,x   3:3,4
          h,i~1,'open~3,4~5,6     | 2!BROKEN_CSV:1,'open   3:3,4   4:5,6
          h,i~1,'open~3,'x'~5,6   | 2!BROKEN_CSV:1,'open   3:3,'x'   4:5,6
          h,i~1,'a'b~3,4          | 2!BROKEN_CSV:1,'a'b   3:3,4
          h,i~1,'a'b'~'3~4',5     | 2!BROKEN_CSV:1,'a'b'   3:'3~4',5
          h,i~1,'a' ,2~3,4        | 2!BROKEN_CSV:1,'a' ,2   3:3,4
          h,i~1,'open             | 2!BROKEN_CSV:1,'open
          h~1                     | 2:1
          h,i                     |
          ``                      |
          """)
  void cutsRecords(String coded, String expected) throws IOException {
    // ~ stands for LF, ^ for CR, ' for a double quote, # for a byte order mark
    String file =
        coded.replace('~', '\n').replace('^', '\r').replace('\'', '"').replace('#', '\uFEFF');
    String records =
        withoutHeader(read(new ByteArrayInputStream(utf8(file)), ',')).stream()
            .map(record -> record.replace('\n', '~').replace('\r', '^').replace('"', '\''))
            .collect(Collectors.joining("   "));
    assertThat(records).isEqualTo(expected == null ? "" : expected);
    assertThat(read(Packed.dripping(utf8(file)), ','))
        .isEqualTo(read(new ByteArrayInputStream(utf8(file)), ','));
  }

  @Test
  void givesEachRecordAsAFileOfItsOwn() throws IOException {
    byte[] file = utf8("\uFEFFid;\"the\ntext\"\r\n1;\"a\r\nb\"\r\n2;c\r\n");
    assertThat(read(new ByteArrayInputStream(file), ';'))
        .containsExactly("3:id;\"the\ntext\"\n1;\"a\r\nb\"", "5:id;\"the\ntext\"\n2;c");
    RawRecord first = (RawRecord) new CsvReader(new ByteArrayInputStream(file), ';').next();
    assertThat(read(new ByteArrayInputStream(first.bytes()), ';'))
        .containsExactly("3:id;\"the\ntext\"\n1;\"a\r\nb\"");
  }

  @Test
  void refusesAHeaderThatIsNoCsv() {
    assertThatThrownBy(() -> read(new ByteArrayInputStream(utf8("id,\"text\n1,2\n")), ','))
        .isInstanceOf(IOException.class)
        .hasMessage("its header is not CSV: a quote is opened and not closed");
  }

  @Test
  void refusesALongHeaderAsItGoesWithEveryRecord() {
    for (int length : new int[] {65_537, 2_000_000}) {
      byte[] file = utf8("h".repeat(length) + "\n1\n");
      assertThatThrownBy(() -> read(new ByteArrayInputStream(file), ','))
          .isInstanceOf(IOException.class)
          .hasMessage("its header is longer than 65536 bytes");
    }
  }

  @Test
  void rejectsARowOverTheLimitAndGoesOn() throws IOException {
    String row = "1," + "x".repeat(MAX - 2);
    assertThat(rows("h,i\n" + row + "\r\n2,b\n")).containsExactly("2:" + row, "3:2,b");
    assertThat(rows("h,i\n" + row + "x\n2,b\n")).containsExactly("2!LINE_TOO_LONG:", "3:2,b");
    assertThat(rows("h,i\n" + row.repeat(3) + "\n2,b\n"))
        .containsExactly("2!LINE_TOO_LONG:", "3:2,b");
  }

  @Test
  void goesOnBehindTheFirstLineOfAQuoteThatIsNotClosedWithinTheLimit() throws IOException {
    List<String> sound = IntStream.range(0, 200_000).mapToObj(number -> "row," + number).toList();
    List<String> rows = rows("h,i\n1,\"open\n" + String.join("\n", sound) + "\n");
    assertThat(rows.get(0)).isEqualTo("2!BROKEN_CSV:1,\"open");
    assertThat(rows).hasSize(200_001).element(200_000).isEqualTo("200002:row,199999");
  }

  @Test
  void readsHostileQuotingInLinearTime() throws IOException {
    // Every line opens a quote when read from its start, and leaves one open when read within one:
    // each would be scanned to the limit, a million times the length of the file.
    List<String> rows = rows("h,i\n" + "a\",\"\n".repeat(400_000));
    assertThat(rows).hasSize(400_000).allMatch(row -> row.endsWith("!BROKEN_CSV:a\",\""));
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll("rows") List<List<String>> rows, @ForAll boolean carriageReturn)
      throws IOException, RejectedRecordException {
    String end = carriageReturn ? "\r\n" : "\n";
    String file =
        "h,i,j" + end + rows.stream().map(CsvReaderTest::write).collect(Collectors.joining(end));
    CsvReader reader = new CsvReader(Packed.dripping(utf8(file)), ',');
    List<List<String>> readBack = new ArrayList<>();
    for (FileEntry entry = reader.next(); entry != null; entry = reader.next()) {
      List<List<String>> record = CsvCells.parse(Packed.text(((RawRecord) entry).bytes()), ',');
      assertThat(record).hasSize(2);
      assertThat(record.get(0)).containsExactly("h", "i", "j");
      readBack.add(record.get(1));
    }
    assertThat(readBack).isEqualTo(rows);
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.of("a", "bc", "\"", ",", ";", "\n", "\r\n", "\r", " ", "ä", "😀")
        .list()
        .ofMaxSize(6)
        .map(parts -> "x" + String.join("", parts))
        .list()
        .ofSize(3)
        .list()
        .ofMaxSize(6);
  }

  private static String write(List<String> row) {
    return row.stream()
        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }

  private static List<String> rows(String file) throws IOException {
    return withoutHeader(read(new ByteArrayInputStream(utf8(file)), ','));
  }

  private static List<String> withoutHeader(List<String> records) {
    return records.stream()
        .map(record -> record.replaceFirst("(?s)^([^:]*:)h(,i)?\n", "$1"))
        .toList();
  }

  private static List<String> read(InputStream in, char delimiter) throws IOException {
    CsvReader reader = new CsvReader(in, delimiter);
    List<String> records = new ArrayList<>();
    for (FileEntry entry = reader.next(); entry != null; entry = reader.next()) {
      records.add(Packed.describe(entry));
    }
    assertThat(reader.next()).isNull();
    return records;
  }
}

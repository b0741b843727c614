package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.MentionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {
  private static final String LEAST = "source: s\ncolumns:\n  text: t\n  createdAt: c\n";

  @Test
  void readsEveryKey() {
    Mapping mapping =
        MappingFile.parse(
            "m.yaml",
            "source: shop-survey\nidPrefix: 'shop:'\nkind: survey\nbrand: tidewater\n"
                + "brandNames: {\"Tidewater Mobile\": tidewater, No: none}\ncolumns:\n"
                + Stream.of(MentionField.values())
                    .map(field -> "  " + field.key() + ": c_" + field.key() + "\n")
                    .collect(Collectors.joining())
                + "time: {formats: [\"yyyy-MM-dd HH:mm\", iso], zone: Europe/Riga}\n"
                + "ratingScale: 10\ndelimiter: \";\"\n");
    assertThat(mapping)
        .isEqualTo(
            new Mapping(
                "shop-survey",
                "shop:",
                MentionKind.SURVEY,
                "tidewater",
                Map.of("Tidewater Mobile", "tidewater", "No", "none"),
                Stream.of(MentionField.values())
                    .collect(Collectors.toMap(field -> field, field -> "c_" + field.key())),
                TimeFormats.of(List.of("yyyy-MM-dd HH:mm", "iso"), "Europe/Riga"),
                10,
                ';'));
  }

  @Test
  void hasDefaults() {
    assertThat(MappingFile.parse("m.yaml", LEAST))
        .isEqualTo(
            new Mapping(
                "s",
                "s:",
                MentionKind.POST,
                null,
                Map.of(),
                Map.of(MentionField.TEXT, "t", MentionField.CREATED_AT, "c"),
                TimeFormats.of(List.of("iso"), null),
                5,
                ','));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\t\"", "\"|\"", "';'", "\":\""})
  void takesAnyMarkAsDelimiter(String delimiter) {
    assertThat(MappingFile.parse("m.yaml", LEAST + "delimiter: " + delimiter).delimiter())
        .isEqualTo(delimiter.contains("t") ? '\t' : delimiter.charAt(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          columns: {text: t, createdAt: c}                        | 1 | source is missing
          source: s                                               | 1 | columns is missing
          source: ~columns: {text: t, createdAt: c}               | 1 | source must be a single value that is not empty
          source: [s]~columns: {text: t, createdAt: c}            | 1 | source must be a single value that is not empty
          source: s~columns: {text: t}                            | 2 | columns.createdAt is missing
          source: s~columns:~  createdAt: c                       | 2 | columns.text is missing
          source: s~columns: text                                 | 2 | columns must hold keys with values
          source: s~columns:~  text: t~  txet: t                  | 4 | columns.txet is not known; there are id, text, title, createdAt, modifiedAt, collectedAt, authorId, authorHandle, authorName, authorFollowers, authorVerified, brand, rating, url, lang, inReplyTo, thread, likes, shares, replies, views, deleted
          source: s~columns:~  text: [t]~  createdAt: c           | 3 | columns.text must be a single value that is not empty
          source: s~columns: {text: t, createdAt: c, authorName: n} | 2 | columns.authorName needs authorId or authorHandle: a name is no account
          source: s~source: t~columns: {text: t, createdAt: c}    | 2 | source stands twice
          +colour: red                                            | 5 | colour is not known; there are brand, brandNames, columns, delimiter, idPrefix, kind, ratingScale, source, time
          +kind: tweet                                            | 5 | kind is tweet, which is none of post, reply, review, comment, survey, note
          +brandNames: {A: a}                                     | 5 | brandNames needs columns.brand
          +ratingScale: 0                                         | 5 | ratingScale must be a number above 0 and at most 1000000
          +ratingScale: 1000001                                   | 5 | ratingScale must be a number above 0 and at most 1000000
          +ratingScale: five                                      | 5 | ratingScale must be a number above 0 and at most 1000000
          +delimiter: ab                                          | 5 | `delimiter must be one character such as ",", ";", "|" or "\\t"`
          +delimiter: x                                           | 5 | `delimiter must be one character such as ",", ";", "|" or "\\t"`
          +time:~  zones: UTC                                     | 6 | time.zones is not known; there are formats, zone
          +time:~  formats: iso                                   | 6 | time.formats must be a list of at least one value, such as [iso]
          +time:~  formats: []                                    | 6 | time.formats must be a list of at least one value, such as [iso]
          +time:~  formats: [yyyy]~  zone: UTC                    | 6 | time.formats holds yyyy, which does not tell a whole date and time
          +time:~  formats: [yyyy-MM-dd]                          | 6 | time.zone is needed, since yyyy-MM-dd holds no offset
          +time:~  formats: [iso]~  zone: Moon                    | 7 | time.zone is not a zone such as Europe/Riga or UTC: Moon
          +brand: *x                                              | 5 | aliases are not used here
          +brand: "open                                           | 5 | this is not YAML
          +---~source: s                                          | 6 | the file holds a second document
          ``                                                      | 1 | the file holds no keys
          - a                                                     | 1 | the file holds no keys
          """)
  void namesTheLineOfAMistake(String coded, int line, String message) {
    // ~ stands for a line end, + for a mapping of four lines that has no mistake
    String yaml = coded.replace("+", LEAST).replace('~', '\n') + "\n";
    assertThatThrownBy(() -> MappingFile.parse("m.yaml", yaml))
        .isInstanceOf(UnusableFormatException.class)
        .hasMessage("m.yaml, line " + line + ": " + message);
  }

  @Test
  void findsTheFileFromTheWorkingDirectory(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("m.yaml"), LEAST);
    assertThat(MappingFile.read("m.yaml", folder).source()).isEqualTo("s");
    assertThat(MappingFile.read(folder.resolve("m.yaml").toString(), Path.of("elsewhere")).source())
        .isEqualTo("s");
  }

  @Test
  void saysWhatIsWrongWithTheFile(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', (byte) 0xe4});
    Files.write(folder.resolve("long.yaml"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> MappingFile.read("none.yaml", folder))
        .hasMessage("There is no mapping file none.yaml.");
    assertThatThrownBy(() -> MappingFile.read("latin.yaml", folder))
        .hasMessage("The mapping file latin.yaml is not in UTF-8.");
    assertThatThrownBy(() -> MappingFile.read("long.yaml", folder))
        .hasMessage("The mapping file long.yaml is longer than 1 MB.");
    assertThatThrownBy(() -> MappingFile.read(" ", folder))
        .hasMessage("The formats csv and jsonl need a mapping file, as in csv:mapping.yaml.");
    assertThatThrownBy(() -> MappingFile.read("../", folder))
        .isInstanceOf(UnusableFormatException.class);
  }
}

package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Mention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mentions", "amazon-reviews-2023", "yelp"})
  void findsAFormatByItsName(String name) {
    assertThat(FileFormats.of(name, folder).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv:", "jsonl:"})
  void aMappedFormatIsFoundAgainFromAnywhereByItsName(String kind) throws IOException {
    writeMapping();
    FileFormat format = FileFormats.of(kind + "m.yaml", folder);
    assertThat(format.name()).isEqualTo(kind + folder.toAbsolutePath().resolve("m.yaml"));
    assertThat(FileFormats.of(format.name(), Path.of("/elsewhere"))).isEqualTo(format);
  }

  @Test
  void namesWhatThereIsForAnUnknownFormat() {
    assertThatThrownBy(() -> FileFormats.of("Yelp", folder))
        .isInstanceOf(UnusableFormatException.class)
        .hasMessage(
            "There is no format Yelp; there are mentions, csv:<mapping file>, "
                + "jsonl:<mapping file>, amazon-reviews-2023, yelp.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentions", "amazon-reviews-2023", "yelp", "csv:m.yaml", "jsonl:m.yaml"})
  void travelsToAWorkerThatCannotReadTheMappingFile(String name) throws Exception {
    writeMapping();
    FileFormat format = FileFormats.of(name, folder);
    Files.delete(folder.resolve("m.yaml"));
    FileFormat arrived = copy(format);
    assertThat(arrived).isEqualTo(format);
  }

  @Test
  void parsesAfterTheJourneyAsBefore() throws Exception {
    writeMapping();
    FileFormat format = copy(FileFormats.of("jsonl:m.yaml", folder));
    Mention mention = Parsed.parse(format, "{\"t\":\"Hello\",\"c\":\"2026-07-01\"}");
    assertThat(mention.createdAt()).isEqualTo("2026-06-30T21:00:00Z");
  }

  private void writeMapping() throws IOException {
    Files.writeString(
        folder.resolve("m.yaml"),
        """
        source: s
        columns: {text: t, createdAt: c}
        time: {formats: ["yyyy-MM-dd"], zone: Europe/Riga}
        """);
  }

  private static FileFormat copy(FileFormat format) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(format);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (FileFormat) in.readObject();
    }
  }
}

package io.earshot.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.file.FileFormats;
import io.earshot.pipelines.night.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The bundled sample: invented customers of invented brands, in two nights. */
final class Sample {
  private static final String FOLDER = "/io/earshot/sample/";
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The moments for which the two nights are made. */
  static final List<Instant> NIGHTS =
      List.of(Instant.parse("2026-11-19T02:00:00Z"), Instant.parse("2026-11-20T02:00:00Z"));

  private final Path folder;
  private final List<Entry> entries;

  private record Entry(int night, String file, String format, String brand) {}

  private Sample(Path folder, List<Entry> entries) {
    this.folder = folder;
    this.entries = entries;
  }

  /** Copies the sample's files into a folder. */
  static Sample unpack(Path folder) throws IOException {
    List<Entry> entries = JSON.readerForListOf(Entry.class).readValue(resource("inputs.json"));
    for (Entry entry : entries) {
      copy(entry.file(), folder);
      int colon = entry.format().indexOf(':');
      if (colon > 0) {
        copy(entry.format().substring(colon + 1), folder);
      }
    }
    return new Sample(folder, entries);
  }

  /** The sample's {@code earshot.yaml}. */
  static String configuration() throws IOException {
    return new String(resource("earshot.yaml"), StandardCharsets.UTF_8);
  }

  /**
   * The input of one night.
   *
   * @param night 1 or 2
   */
  List<InputFile> inputs(int night) {
    return entries.stream()
        .filter(entry -> entry.night() == night)
        .map(
            entry ->
                new InputFile(
                    folder.resolve(entry.file()).toString(),
                    FileFormats.of(entry.format(), folder),
                    entry.brand()))
        .toList();
  }

  private static void copy(String file, Path folder) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.write(target, resource(file));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("the sample file " + name + " is missing from the program");
      }
      return in.readAllBytes();
    }
  }
}

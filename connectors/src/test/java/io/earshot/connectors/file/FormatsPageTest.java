package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionJson;
import io.earshot.connectors.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page for users says what the program does: its examples are run, its table compared. */
class FormatsPageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private String page;

  @BeforeEach
  void readPage() throws IOException {
    page = Files.readString(DOCS.resolve("formats.md"));
  }

  @Test
  void listsEveryReason() {
    String table =
        Stream.of(RejectionReason.values())
            .map(
                reason ->
                    "| `"
                        + reason.code()
                        + "` | "
                        + reason.meaning()
                        + " | "
                        + reason.remedy()
                        + " |\n")
            .reduce("| --- | --- | --- |\n", String::concat);
    assertThat(page.substring(page.indexOf("## Reasons"))).contains(table + "\n");
  }

  @Test
  void listsEveryFormat() {
    List<String> formats =
        Pattern.compile("^\\| `([^`]+)` \\| ", Pattern.MULTILINE)
            .matcher(page.substring(0, page.indexOf("## mentions")))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(String.join(", ", formats)).isEqualTo(FileFormats.names());
  }

  @Test
  void showsAMentionThatIsRead() throws Exception {
    Mention mention = Parsed.parse(FileFormats.mentions(), blocks("json").get(0).strip());
    assertThat(mention.rating().scale()).isEqualTo(5);
  }

  @Test
  void showsEveryKeyOfAMapping() {
    Mapping mapping = MappingFile.parse("formats.md", blocks("yaml").get(0));
    assertThat(mapping.columns()).containsOnlyKeys(MentionField.values());
  }

  @Test
  void showsWhatTheCsvExampleReads() throws Exception {
    FileFormat format =
        new CsvFormat("csv:survey.yaml", MappingFile.parse("survey.yaml", blocks("yaml").get(1)));
    assertThat(read(blocks("csv").get(0), format)).isEqualTo(blocks("json").get(1));
  }

  @Test
  void showsWhatTheJsonExampleReads() throws Exception {
    FileFormat format =
        new MappedJsonFormat(
            "jsonl:feed.yaml", MappingFile.parse("feed.yaml", blocks("yaml").get(2)));
    assertThat(read(blocks("json").get(2), format)).isEqualTo(blocks("json").get(3));
  }

  @Test
  void pointsAtMappingsWithoutMistakes() throws IOException {
    List<Path> mappings = new ArrayList<>();
    try (Stream<Path> files = Files.list(DOCS.resolve("examples/mappings"))) {
      files.forEach(mappings::add);
    }
    assertThat(mappings).isNotEmpty();
    for (Path mapping : mappings) {
      assertThat(FileFormats.of("jsonl:" + mapping, Path.of(""))).isNotNull();
    }
  }

  private static String read(String file, FileFormat format) throws Exception {
    StringBuilder canonical = new StringBuilder();
    try (MentionFile mentions =
        MentionFile.open(new ByteArrayInputStream(Packed.utf8(file)), format)) {
      for (FileEntry entry = mentions.next(); entry != null; entry = mentions.next()) {
        Mention mention = format.parse((RawRecord) entry, null);
        canonical.append(MentionJson.toJson(mention)).append('\n');
      }
    }
    return canonical.toString();
  }

  private List<String> blocks(String language) {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(page)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }
}

package io.earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The bundled sample holds what its README and the product's documentation promise of it. */
class SampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void inputsListEveryFileOfTheNightsAndNoOther() throws Exception {
    List<String> listed = new ArrayList<>();
    for (JsonNode input : inputs()) {
      assertThat(input.get("file").textValue())
          .startsWith("night-" + input.get("night").intValue() + "/");
      assertThat(input.get("format").textValue())
          .matches("mentions|amazon-reviews-2023|yelp|csv:mappings/survey\\.yaml");
      listed.add(input.get("file").textValue());
    }

    List<String> present = new ArrayList<>();
    for (String night : List.of("night-1", "night-2")) {
      try (Stream<Path> files = Files.list(sample().resolve(night))) {
        files.forEach(file -> present.add(night + "/" + file.getFileName()));
      }
    }
    assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(present);
    assertThat(sample().resolve("mappings/survey.yaml")).exists();
    assertThat(sample().resolve("earshot.yaml")).exists();
  }

  @Test
  void jsonLinesAloneHoldTheMentionsAuthorsAndSourcesPromised() throws Exception {
    Set<String> mentions = new HashSet<>();
    Set<String> authors = new HashSet<>();
    Set<String> sources = new HashSet<>();
    for (JsonNode input : inputs()) {
      forEachObject(
          input,
          (source, mention) -> {
            sources.add(source);
            mentions.add(mention.get("id").asText());
            authors.add(mention.get("author").asText());
          });
    }

    assertThat(mentions).hasSizeGreaterThanOrEqualTo(400);
    assertThat(authors).hasSizeGreaterThanOrEqualTo(80);
    assertThat(sources)
        .containsExactlyInAnyOrder("mastodon", "x", "bluesky", "amazon-reviews-2023", "yelp");
  }

  @Test
  void plannedAccountingAddsUpAndFitsTheFiles() throws Exception {
    JsonNode expected = JSON.readTree(Files.readAllBytes(sample().resolve("expected.json")));
    for (JsonNode input : inputs()) {
      String file = input.get("file").textValue();
      JsonNode planned = expected.path("night-" + input.get("night")).path("files").path(file);
      assertAddsUp(planned, file);
      if (!input.get("format").textValue().startsWith("csv:")) {
        assertThat(planned.get("read").intValue()).as(file).isEqualTo(lines(file).size());
      }
    }
    for (JsonNode night : expected) {
      int ofFiles = 0;
      int ofSources = 0;
      for (JsonNode file : night.get("files")) {
        ofFiles += file.get("read").intValue();
      }
      for (JsonNode source : night.get("sources")) {
        assertAddsUp(source, "a source");
        ofSources += source.get("read").intValue();
      }
      assertAddsUp(night.get("total"), "a night");
      assertThat(night.get("total").get("read").intValue()).isEqualTo(ofFiles).isEqualTo(ofSources);
    }
  }

  /** These bytes are the point of the files: a tool that tidies line ends would remove them. */
  @Test
  void oddBytesAreStillThere() throws Exception {
    assertThat(Files.readAllBytes(sample().resolve("night-1/survey.csv")))
        .startsWith(0xEF, 0xBB, 0xBF);
    assertThat(Files.readString(sample().resolve("night-1/x.jsonl"))).endsWith("}\r\n");
    assertThat(Files.readAllBytes(sample().resolve("night-1/mastodon.jsonl"))).contains(0xFF, 0xFE);
    assertThat(lines("night-1/bluesky.jsonl.zst"))
        .anySatisfy(line -> assertThat(line.length()).isGreaterThan(1 << 20));
  }

  private static void assertAddsUp(JsonNode planned, String what) {
    int sum = 0;
    for (String fate :
        List.of("assessed", "duplicate", "superseded", "deleted", "withheld", "deadLettered")) {
      sum += planned.get(fate).intValue();
    }
    int deadLetters = 0;
    for (JsonNode ofReason : planned.get("deadLetters")) {
      deadLetters += ofReason.intValue();
    }
    assertThat(sum).as(what).isEqualTo(planned.get("read").intValue());
    assertThat(deadLetters).as(what).isEqualTo(planned.get("deadLettered").intValue());
  }

  /** Gives source, id and author of every sound object in a file of JSON lines. */
  private static void forEachObject(JsonNode input, BiConsumer<String, JsonNode> action)
      throws Exception {
    String format = input.get("format").textValue();
    if (format.startsWith("csv:")) {
      return;
    }
    for (String line : lines(input.get("file").textValue())) {
      JsonNode object = object(line);
      JsonNode author =
          format.equals("mentions") ? object.path("author").path("id") : object.path("user_id");
      if (!author.isTextual()) {
        continue; // broken on purpose, a notice of deletion, or without an author
      }
      String source = format.equals("mentions") ? object.get("source").textValue() : format;
      String id =
          switch (format) {
            case "mentions" -> object.get("id").asText();
            case "yelp" -> object.get("review_id").asText();
            default -> author.asText() + object.get("asin") + object.get("timestamp");
          };
      action.accept(
          source,
          JSON.createObjectNode().put("id", source + id).put("author", source + author.asText()));
    }
  }

  private static JsonNode object(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode(); // broken on purpose
    }
  }

  private static List<String> lines(String file) throws Exception {
    try (InputStream in = unpacked(file, Files.newInputStream(sample().resolve(file)))) {
      // Broken bytes become replacement characters here; the parsers' own tests judge them.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static InputStream unpacked(String file, InputStream in) throws IOException {
    if (file.endsWith(".gz")) {
      return new GZIPInputStream(in);
    }
    return file.endsWith(".zst") ? new ZstdInputStream(in) : in;
  }

  private static JsonNode inputs() throws Exception {
    return JSON.readTree(Files.readAllBytes(sample().resolve("inputs.json")));
  }

  private static Path sample() throws URISyntaxException {
    URL inputs = SampleTest.class.getResource("/io/earshot/sample/inputs.json");
    assertThat(inputs).isNotNull();
    return Path.of(inputs.toURI()).getParent();
  }
}

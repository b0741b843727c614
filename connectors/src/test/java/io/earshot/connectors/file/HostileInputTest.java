package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionJson;
import io.earshot.connectors.MentionRules;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.SampleMentions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** No input makes a format do anything but give a mention that keeps the rules, or refuse. */
class HostileInputTest {
  private static final Instant LATEST = Instant.parse("2026-11-22T05:00:00Z");

  private static final String COLUMNS =
      "{id: id, text: text, title: title, createdAt: createdAt, authorId: author.id, "
          + "authorFollowers: author.followers, brand: brand, rating: rating, url: url, "
          + "thread: thread, likes: likes, views: engagement.views, deleted: deleted}";

  private static final String TIME =
      "time: {formats: [iso, epoch-seconds, epoch-millis, \"d.M.yyyy\"], zone: UTC}";

  private static final Mapping MAPPING =
      MappingFile.parse("m", "source: s\ncolumns: " + COLUMNS + "\n" + TIME + "\n");

  private static final FileFormat CSV = new CsvFormat("csv:m", MAPPING);

  private static final List<FileFormat> FORMATS =
      List.of(
          new MentionsFormat(),
          new MappedJsonFormat("jsonl:m", MAPPING),
          CSV,
          new AmazonReviewsFormat(),
          new YelpFormat());

  /** The fields of all formats, so that generated objects get past the first check. */
  private static final List<String> FIELDS =
      List.of(
          "id",
          "source",
          "kind",
          "text",
          "title",
          "brand",
          "lang",
          "createdAt",
          "modifiedAt",
          "collectedAt",
          "url",
          "inReplyTo",
          "thread",
          "author",
          "handle",
          "name",
          "followers",
          "verified",
          "rating",
          "value",
          "scale",
          "engagement",
          "likes",
          "views",
          "deleted",
          "asin",
          "parent_asin",
          "user_id",
          "timestamp",
          "sortTimestamp",
          "helpful_vote",
          "review_id",
          "business_id",
          "stars",
          "date",
          "useful",
          "votes",
          "type");

  @Property
  void anyBytes(@ForAll byte[] bytes) throws IOException {
    for (FileFormat format : FORMATS) {
      takeAll(format, bytes);
    }
  }

  @Property
  void anyJson(@ForAll("objects") String json) throws IOException {
    for (FileFormat format : FORMATS) {
      takeAll(format, Packed.utf8(json));
    }
  }

  @Property
  void soundRecordsWithADamage(
      @ForAll("mentions") Mention mention, @ForAll int where, @ForAll byte damage)
      throws IOException {
    byte[] bytes = MentionJson.toBytes(mention);
    bytes[Math.floorMod(where, bytes.length)] = damage;
    for (FileFormat format : FORMATS) {
      takeAll(format, bytes);
    }
  }

  @Property
  void anyCells(@ForAll("cells") List<String> cells) throws IOException {
    String header =
        "id,text,title,createdAt,author.id,author.followers,brand,rating,url,thread,"
            + "likes,engagement.views,deleted";
    takeAll(CSV, Packed.utf8(header + "\n" + String.join(",", cells)));
  }

  @Property
  void anyMappingFile(@ForAll("yaml") String yaml) {
    try {
      assertThat(MappingFile.parse("m.yaml", yaml).source()).isNotBlank();
    } catch (UnusableFormatException e) {
      assertThat(e).hasMessageStartingWith("m.yaml, line ");
    }
  }

  /** Anything but the two ways out is thrown on and fails the property. */
  private static void takeAll(FileFormat format, byte[] file) throws IOException {
    try (MentionFile mentions = MentionFile.open(new ByteArrayInputStream(file), format)) {
      for (FileEntry entry = mentions.next(); entry != null; entry = mentions.next()) {
        if (entry instanceof RawRecord raw) {
          try {
            Mention mention = format.parse(raw, null);
            MentionRules.check(mention);
            assertThat(MentionJson.parse(MentionJson.toBytes(mention))).isEqualTo(mention);
            MentionRules.check(mention, LATEST);
          } catch (RejectedRecordException e) {
            assertThat(e.getMessage()).hasSizeLessThan(200);
          }
        }
      }
    }
  }

  @Provide
  Arbitrary<Mention> mentions() {
    return SampleMentions.any();
  }

  @Provide
  Arbitrary<String> objects() {
    return object(3);
  }

  private static Arbitrary<String> object(int depth) {
    return Combinators.combine(Arbitraries.of(FIELDS), value(depth))
        .as((name, value) -> "\"" + name + "\":" + value)
        .list()
        .ofMaxSize(12)
        .map(fields -> "{" + String.join(",", fields) + "}");
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> scalar =
        Arbitraries.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "4",
            "2.5",
            "1e5",
            "1e308",
            "1e999",
            "-0.0",
            "1424072165",
            "1424072165123",
            "-9223372036854775808",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"b:1\"",
            "\"review\"",
            "\"Hello\"",
            "\"5\"",
            "\"1e9\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"\\n\"",
            "\"2026-11-20T21:14:03Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"2018-07-07 22:09:11\"",
            "\"https://example.org\"",
            "\"../x\"",
            "[]",
            "[1]");
    return depth == 0
        ? scalar
        : Arbitraries.frequencyOf(
            Tuple.of(6, scalar), Tuple.of(1, Arbitraries.lazy(() -> object(depth - 1))));
  }

  @Provide
  Arbitrary<List<String>> cells() {
    return Arbitraries.of(
            "",
            " ",
            "a",
            "Hello",
            "5",
            "-5",
            "2,5",
            "\"2,5\"",
            "1e9",
            "\"",
            "\"\"",
            "\"a\nb\"",
            "\n",
            "\r",
            "yes",
            "2026-11-20T21:14:03Z",
            "1424072165",
            "31.2.2020",
            "\u0000",
            "999999999999999999",
            "99999999999999999999999",
            "\u0665",
            "ı")
        .list()
        .ofMinSize(11)
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<String> yaml() {
    return Arbitraries.of(
            "source: s\n",
            "columns:\n",
            "  text: t\n",
            "  createdAt: c\n",
            "time:\n",
            "  formats: [iso]\n",
            "  zone: UTC\n",
            "kind: review\n",
            "- a\n",
            "\t",
            "a",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a",
            "!!java.net.URL ",
            "|\n",
            "\"",
            "'",
            "\n",
            "---\n",
            "? ",
            "%YAML 1.2\n",
            "\u0000",
            "delimiter: \";\"\n",
            "ratingScale: 5\n",
            "<<: ")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}

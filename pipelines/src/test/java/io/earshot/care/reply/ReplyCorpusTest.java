package io.earshot.care.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import io.earshot.priority.playbook.ReplyChannel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad replies, of which each breaks the rule that is named, and good ones, which break none. The
 * table {@code replies-<language>.tsv} has a reply a row: when it was written (half {@code first},
 * before the lists of phrases were read, so that it measures and does not repeat them), the rule or
 * {@code none}, and the reply.
 */
class ReplyCorpusTest {

  /** Of some length and with numbers, so that what it says may not be asked again. */
  private static final String POST =
      "Flight 418 was late again, I waited for five hours and nobody told me anything at all.";

  private static final String NONE = "none";

  @ParameterizedTest
  @MethodSource("replies")
  void aReplyIsJudgedAsAPersonWould(Language language, String rule, String reply) {
    List<ReplyFinding> found =
        ReplyCheck.shared().check(reply, ReplyOccasion.in(ReplyChannel.PUBLIC, language).to(POST));
    if (rule.equals(NONE)) {
      assertThat(found).as(reply).isEmpty();
    } else {
      assertThat(found)
          .extracting(finding -> finding.rule().code())
          .as("%s: %s", reply, found)
          .contains(rule);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void thereAreAsManyGoodRepliesAsBadOnes(Language language) {
    List<Object[]> rows = rows(language);
    long good = rows.stream().filter(row -> row[1].equals(NONE)).count();
    long least = List.of("en", "de", "nl").contains(language.code()) ? 60 : 20;
    assertThat(good).isGreaterThanOrEqualTo(least);
    assertThat(rows.size() - good).isGreaterThanOrEqualTo(least);
  }

  static Stream<Language> languages() {
    return Stream.of(Language.values()).filter(Language::isSupported);
  }

  static Stream<Object[]> replies() {
    return languages().flatMap(language -> rows(language).stream());
  }

  private static List<Object[]> rows(Language language) {
    String name = "replies-" + language.code() + ".tsv";
    InputStream resource =
        Objects.requireNonNull(ReplyCorpusTest.class.getResourceAsStream(name), name);
    List<Object[]> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          rows.add(new Object[] {language, cells[1], cells[2]});
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}

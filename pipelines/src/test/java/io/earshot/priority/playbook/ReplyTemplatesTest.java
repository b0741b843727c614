package io.earshot.priority.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.reply.ReplyChannel;
import io.earshot.care.reply.ReplyCheck;
import io.earshot.care.reply.ReplyOccasion;
import io.earshot.nlp.Language;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every draft that can be made, in every language, keeps the rules of a good answer. */
class ReplyTemplatesTest {

  /** Bluesky's limit is 300; Google Play's is 350. */
  private static final int MOST_CHARS = 300;

  /** Of some length and with numbers, so that nothing may be asked again. */
  private static final String POST =
      "Flight 418 was late again, I waited for five hours and nobody told me anything at all.";

  @ParameterizedTest
  @MethodSource("languages")
  void draftsPassTheReplyCheck(Language language) {
    for (String draft : everyDraft(language)) {
      assertThat(
              ReplyCheck.shared()
                  .check(draft, ReplyOccasion.in(ReplyChannel.BLUESKY, language).to(POST)))
          .as(draft)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void draftsAreShortAndWhole(Language language) {
    for (String draft : everyDraft(language)) {
      assertThat(draft)
          .hasSizeLessThanOrEqualTo(MOST_CHARS)
          .doesNotContain("null", "{", "}", "  ")
          .matches("(?s).*[.?!]");
    }
  }

  /** A complaint is offered a choice, which is a question, and told what happens next. */
  @ParameterizedTest
  @MethodSource("languages")
  void complaintsAreOfferedChoices(Language language) {
    for (Situation situation :
        List.of(Situation.RECOVER, Situation.CHAMPION, Situation.COMPLAINT)) {
      assertThat(draft(language, situation, Channel.PUBLIC, Touchpoint.DELIVERY)).contains("?");
    }
  }

  /** Each touchpoint is paraphrased by words of its own, so that the customer sees it was read. */
  @ParameterizedTest
  @MethodSource("languages")
  void everyTouchpointIsParaphrasedInItsOwnWords(Language language) {
    List<String> drafts = new ArrayList<>();
    drafts.add(draft(language, Situation.COMPLAINT, Channel.PUBLIC, null));
    for (Touchpoint touchpoint : Touchpoint.values()) {
      drafts.add(draft(language, Situation.COMPLAINT, Channel.PUBLIC, touchpoint));
    }
    assertThat(drafts).doesNotHaveDuplicates();
  }

  static Stream<Language> languages() {
    return ReplyTemplates.LANGUAGES.stream();
  }

  private static List<String> everyDraft(Language language) {
    List<String> drafts = new ArrayList<>();
    List<Touchpoint> touchpoints = new ArrayList<>(Arrays.asList(Touchpoint.values()));
    touchpoints.add(null);
    for (Situation situation : Situation.values()) {
      for (Channel channel : List.of(Channel.PUBLIC, Channel.REVIEW, Channel.PRIVATE)) {
        for (Touchpoint touchpoint : situation.isAnswered() ? touchpoints : List.<Touchpoint>of()) {
          drafts.add(draft(language, situation, channel, touchpoint));
        }
      }
    }
    assertThat(drafts).as("drafts in %s", language.code().toUpperCase(Locale.ROOT)).isNotEmpty();
    return drafts;
  }

  private static String draft(
      Language language, Situation situation, Channel channel, Touchpoint touchpoint) {
    return ReplyTemplates.in(language)
        .orElseThrow()
        .draft(situation, channel, "Ann Moor", touchpoint);
  }
}

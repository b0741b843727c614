package io.earshot.priority.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.reply.ReplyCheck;
import io.earshot.care.reply.ReplyOccasion;
import io.earshot.nlp.Language;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every draft that can be made, in every language, keeps the rules of a good answer. */
class ReplyTemplatesTest {

  /** Of some length and with numbers, so that nothing may be asked again. */
  private static final String POST =
      "Flight 418 was late again, I waited for five hours and nobody told me anything at all.";

  /** As long as a name may be that is repeated in public. */
  private static final String LONG_NAME = "Maximiliane Wilhelmina van der Oosterbos";

  /** Enough ids for every wording of every part to be taken with every other of the next part. */
  private static final List<Wordings> MANY =
      IntStream.range(0, 60).mapToObj(number -> Wordings.of("forum:" + number)).toList();

  private static final List<Channel> CHANNELS =
      List.of(Channel.PUBLIC, Channel.REVIEW, Channel.MESSAGE);

  private static final List<String> SHORTFALLS =
      List.of(
          "grave",
          "repeat",
          "attentiveness",
          "reliability",
          "accuracy_and_speed",
          "empathy",
          "leaving",
          "other");

  private static final List<Understood> UNDERSTOOD =
      Stream.concat(
              Arrays.stream(Touchpoint.values()).map(Understood::of),
              SHORTFALLS.stream().map(fault -> new Understood(null, fault)))
          .toList();

  private static final Understood DELIVERY = Understood.of(Touchpoint.DELIVERY);
  private static final Understood APP = Understood.of(Touchpoint.APP);

  @ParameterizedTest
  @MethodSource("languages")
  void draftsPassTheReplyCheckAndAreWhole(Language language) {
    Set<String> drafts = new LinkedHashSet<>();
    for (Situation situation : answered()) {
      for (Channel channel : CHANNELS) {
        for (Understood understood : UNDERSTOOD) {
          for (Wordings chosen : MANY.subList(0, 12)) {
            drafts.add(draft(language, situation, channel, "Ann Moor", understood, 0, chosen));
            drafts.add(draft(language, situation, channel, "Ann Moor", understood, 1, chosen));
          }
        }
      }
    }
    for (String draft : drafts) {
      assertThat(
              ReplyCheck.shared()
                  .check(draft, ReplyOccasion.in(ReplyChannel.PUBLIC, language).to(POST)))
          .as(draft)
          .isEmpty();
      assertThat(draft).doesNotContain("null", "{", "}", "  ").matches("(?s).*[.?!]");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void draftsFitEveryChannelWithTheLongestName(Language language) {
    assertThat(LONG_NAME).hasSize(40);
    for (ReplyChannel place : ReplyChannel.values()) {
      if (place.mostChars() == 0) {
        continue;
      }
      for (Situation situation : answered()) {
        for (Channel channel : List.of(Channel.PUBLIC, Channel.REVIEW)) {
          for (Understood understood : UNDERSTOOD) {
            for (Wordings chosen : MANY) {
              assertThat(
                      draft(
                          language,
                          situation,
                          channel,
                          LONG_NAME,
                          understood,
                          place.mostChars(),
                          chosen))
                  .hasSizeLessThanOrEqualTo(place.mostChars());
            }
          }
        }
      }
    }
  }

  /** What is left away to fit is first length, then the name. */
  @ParameterizedTest
  @MethodSource("languages")
  void theNameIsKeptAsLongAsAShortNextStepIsEnough(Language language) {
    Wordings chosen = MANY.get(0);
    String whole = draft(language, Situation.COMPLAINT, Channel.PUBLIC, LONG_NAME, APP, 0, chosen);
    String brief =
        draft(
            language,
            Situation.COMPLAINT,
            Channel.PUBLIC,
            LONG_NAME,
            APP,
            whole.length() - 1,
            chosen);
    assertThat(brief).contains(LONG_NAME).hasSizeLessThan(whole.length());
    assertThat(draft(language, Situation.COMPLAINT, Channel.PUBLIC, LONG_NAME, APP, 1, chosen))
        .doesNotContain(LONG_NAME)
        .hasSizeLessThan(brief.length());
  }

  /** A complaint is offered a choice, which is a question, and told what happens next. */
  @ParameterizedTest
  @MethodSource("languages")
  void complaintsAreOfferedChoices(Language language) {
    for (Situation situation :
        List.of(Situation.RECOVER, Situation.CHAMPION, Situation.COMPLAINT)) {
      for (int mostChars : List.of(0, 1)) {
        assertThat(
                draft(language, situation, Channel.PUBLIC, "Ann", DELIVERY, mostChars, MANY.get(1)))
            .contains("?");
      }
    }
  }

  /** What was understood is told by words of its own, so that the customer sees it was read. */
  @ParameterizedTest
  @MethodSource("languages")
  void whatWasUnderstoodIsToldInItsOwnWords(Language language) {
    assertThat(drafts(language, Situation.COMPLAINT, UNDERSTOOD)).doesNotHaveDuplicates();
    List<Understood> topics = new ArrayList<>();
    topics.add(new Understood(null, "other"));
    UNDERSTOOD.stream().filter(one -> one.topic() != null).forEach(topics::add);
    for (Situation situation : List.of(Situation.SAFETY, Situation.QUESTION, Situation.WRITES_ON)) {
      assertThat(drafts(language, situation, topics)).doesNotHaveDuplicates();
    }
  }

  private static List<String> drafts(
      Language language, Situation situation, List<Understood> understood) {
    return understood.stream()
        .map(one -> draft(language, situation, Channel.PUBLIC, "Ann", one, 280, MANY.get(2)))
        .toList();
  }

  /** The mention alone decides, and those of one kind do not all read alike. */
  @ParameterizedTest
  @MethodSource("languages")
  void wordingsDifferFromMentionToMentionAndNotFromRunToRun(Language language) {
    Set<String> complaints = new LinkedHashSet<>();
    for (int number = 0; number < MANY.size(); number++) {
      String draft = complaint(language, MANY.get(number));
      assertThat(draft).isEqualTo(complaint(language, Wordings.of("forum:" + number)));
      complaints.add(draft);
    }
    assertThat(complaints).hasSizeGreaterThanOrEqualTo(12);
  }

  private static String complaint(Language language, Wordings chosen) {
    return draft(language, Situation.COMPLAINT, Channel.PUBLIC, "Ann", DELIVERY, 0, chosen);
  }

  static Stream<Language> languages() {
    return ReplyTemplates.LANGUAGES.stream();
  }

  private static List<Situation> answered() {
    return Stream.of(Situation.values()).filter(Situation::isAnswered).toList();
  }

  private static String draft(
      Language language,
      Situation situation,
      Channel channel,
      String name,
      Understood understood,
      int mostChars,
      Wordings chosen) {
    return ReplyTemplates.in(language)
        .orElseThrow()
        .draft(situation, channel, name, understood, mostChars, chosen);
  }
}

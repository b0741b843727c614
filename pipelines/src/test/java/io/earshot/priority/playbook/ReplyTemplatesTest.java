package io.earshot.priority.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every draft that can be made, in every language, keeps the rules of a good answer. */
class ReplyTemplatesTest {

  /** Bluesky's limit is 300; Google Play's is 350. */
  private static final int MOST_CHARS = 300;

  /** What must not be said, by language: bare negatives, blame, brush-offs, money, times. */
  private static final Map<Language, List<String>> NEVER_SAID =
      Map.of(
          Language.EN,
          List.of(
              " no ",
              " never ",
              "can't",
              "cannot",
              "calm down",
              "don't know",
              "don't care",
              "not my job",
              "busy",
              "hurry",
              "you are wrong",
              "your fault",
              "disagree",
              "refund you",
              "voucher",
              "discount",
              "compensat",
              "within ",
              " hours",
              " today",
              "tomorrow",
              "minutes",
              "soon",
              "please wait",
              "policy"),
          Language.DE,
          List.of(
              " nein",
              " nie ",
              "niemals",
              "können nicht",
              "kann nicht",
              "beruhigen",
              "weiß nicht",
              "wissen nicht",
              "egal",
              "nicht zuständig",
              "beschäftigt",
              "beeilen",
              "ihre schuld",
              "ihr fehler",
              "unrecht",
              "gutschein",
              "rabatt",
              "entschädig",
              "innerhalb",
              "stunden",
              "heute",
              "morgen",
              "minuten",
              "sofort",
              "warten sie"),
          Language.NL,
          List.of(
              " nee",
              "nooit",
              "kunnen niet",
              "kan niet",
              "kalm",
              "rustig",
              "weet niet",
              "weten niet",
              "maakt niet uit",
              "niet mijn werk",
              "druk",
              "opschieten",
              "uw fout",
              "uw schuld",
              "ongelijk",
              "tegoedbon",
              "korting",
              "vergoed",
              "binnen ",
              " uur",
              "vandaag",
              "morgen",
              "minuten",
              "meteen",
              "wacht even"),
          Language.LV,
          List.of(
              " nē",
              "nekad",
              "nevaram",
              "nevar ",
              "nomierin",
              "nezinu",
              "nezinām",
              "vienalga",
              "nav mans darbs",
              "aizņemt",
              "pasteidz",
              "jūsu vaina",
              "jūsu kļūda",
              "jums nav taisn",
              "atlaid",
              "kompens",
              "laikā ",
              "stund",
              "šodien",
              "rīt ",
              "minūt",
              "pagaidiet"),
          Language.ET,
          List.of(
              " ei, ",
              "mitte kunagi",
              "ei saa ",
              "rahun",
              "ei tea",
              "ükskõik",
              "pole minu töö",
              "kiire",
              "teie süü",
              "teie viga",
              "te eksite",
              "soodustus",
              "hüvit",
              "tunni ",
              "tundi",
              "täna ",
              "homme",
              "minut",
              "kohe",
              "oodake"));

  /** Words for what nobody may be asked for in public. */
  private static final Map<Language, List<String>> PERSONAL =
      Map.of(
          Language.EN,
          List.of("number", "address", "e-mail", "booking code", "date of birth", "account no"),
          Language.DE,
          List.of("nummer", "adresse", "e-mail", "buchungscode", "geburts", "konto"),
          Language.NL,
          List.of("nummer", "adres", "e-mail", "boekingscode", "geboorte", "rekening"),
          Language.LV,
          List.of("numur", "adres", "e-past", "rezervācijas kod", "dzimšanas", "kont"),
          Language.ET,
          List.of("numbri", "numbrit", "aadress", "e-post", "broneerimiskood", "sünni", "konto "));

  @ParameterizedTest
  @MethodSource("languages")
  void draftsSayNothingForbidden(Language language) {
    for (String draft : everyDraft(language)) {
      String lower = " " + draft.toLowerCase(language.locale()) + " ";
      for (String phrase : NEVER_SAID.get(language)) {
        assertThat(lower).doesNotContain(phrase);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void draftsAskForNoPersonalData(Language language) {
    for (String draft : everyDraft(language)) {
      String lower = draft.toLowerCase(language.locale());
      for (String word : PERSONAL.get(language)) {
        assertThat(lower).doesNotContain(word);
      }
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

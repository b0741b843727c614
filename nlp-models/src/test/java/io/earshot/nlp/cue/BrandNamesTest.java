package io.earshot.nlp.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandNamesTest {
  private static final BrandNames NAMES =
      BrandNames.of(List.of("Acme", "Acme Air"), List.of("Bosko", "Next", "X"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | I'm leaving Acme after this.                          | churn
          en | That's it, switching to Bosko                         | churn
          en | I am switching to Bosko tomorrow                      | churn
          en | we are done with acme                                 | churn
          en | Nothing but Acme for twelve years.                    | loyalty
          en | ACME customer since 2009                              | loyalty
          en | ditching Acme Air for Bosko                           | churn
          en | I have only ever flown Acme Air                       | loyalty
          de | Ich wechsle jetzt zu Bosko.                           | churn
          de | Kundin bei Acme seit 12 Jahren                        | loyalty
          nl | ik stap over naar Bosko                               | churn
          nl | Klant bij Acme sinds 2009                             | loyalty
          fr | Je quitte Acme.                                       | churn
          fr | Client chez Acme depuis 12 ans                        | loyalty
          es | Me paso a Bosko.                                      | churn
          es | Clienta de Acme desde 2009                            | loyalty
          it | Passo a Bosko.                                        | churn
          it | Cliente di Acme da 12 anni                            | loyalty
          lv | Pāreju pie Bosko                                      | churn
          lv | Acme klients jau 12 gadus                             | loyalty
          et | Lahkun Acmest                                         | churn
          et | Kolin Bosko juurde                                    | churn
          et | Acme klient aastast 2009                              | loyalty
          """)
  void namesSayWhatHandlesSay(String language, String text, String kind) {
    assertThat(kinds(text, Language.ofCode(language).orElseThrow(), NAMES)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Switching to Acme was the best thing I did | it is the brand spoken of that is joined
          switching to next gen tyres                | an everyday word without a capital
          switching to Acmeville                     | another name that begins so
          I hate Bosko                               | contempt of another brand
          Switching to x                             | a single letter
          KS900 cancelled, Acme Air. Please help     | it is spoken to, and nothing of it cancelled
          """)
  void doesNotTakeOtherThingsForTalkOfLeavingOrContempt(String text, String why) {
    assertThat(kinds(text, Language.EN, NAMES)).as(why).doesNotContain("churn", "contempt");
  }

  @Test
  void namesAreNotReadWhereNoneIsKnown() {
    assertThat(kinds("Switching to Bosko", Language.EN, BrandNames.NONE)).isEmpty();
  }

  @Test
  void anEverydayWordWithACapitalIsAName() {
    assertThat(kinds("Off to Next, bye", Language.EN, NAMES)).contains("churn");
  }

  /** Elsewhere people argue about fires in public: no matter of a brand. */
  @Test
  void aSentenceThatNamesTheBrandIsAboutItsDealings() {
    assertThat(kinds("Acme un ugunsgrēks", Language.LV, NAMES)).containsExactly("safety");
    assertThat(kinds("Rīgā ugunsgrēks. Acme", Language.LV, NAMES)).isEmpty();
    assertThat(kinds("@kāds un ugunsgrēks", Language.LV, NAMES)).isEmpty();
    assertThat(kinds("Bosko un ugunsgrēks", Language.LV, NAMES)).isEmpty();
  }

  private static List<String> kinds(String text, Language language, BrandNames names) {
    return LexiconCueFinder.shipped().find(SplitText.of(text, language, names), language).stream()
        .map(cue -> cue.kind().code())
        .toList();
  }
}

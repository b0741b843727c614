package io.earshot.nlp.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscrepancyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | I ordered 12 roses from Acme and 9 came.
          en | Acme quoted me 2.49 and charged 2.99.
          en | We paid for four chairs. Only three in the box.
          en | I ordered the blue lamp, the red one came.
          en | You were given a note, yet they delivered diesel instead of petrol.
          en | You said Tuesday. It is Friday.
          en | The plumber was due between 9 and 11, it is 3 now.
          en | They promised a call, nobody rang.
          en | You repaired the pump and it still leaks.
          en | The app says delivered, but nothing was here.
          en | Four spoons instead of the six on the picture.
          en | You told me Saturday. Saturday it was not.
          en | 4 wheels in the kit instead of 8.
          en | The plumber was due between 9:00 and 11:00, it is 12:15 now.
          en | You said Monday. It is Friday.
          lv | Četras karotes sešu vietā.
          et | Neli lusikat kuue asemel.
          de | 12 Rosen bestellt, 9 geliefert.
          de | Der Techniker sollte zwischen 9 und 11 kommen, es ist jetzt 15 Uhr.
          nl | 12 rozen besteld, 9 gekregen.
          nl | Jullie zeiden dinsdag, het is nu vrijdag.
          fr | 12 roses commandées, 9 reçues.
          fr | Vous aviez dit mardi, on est vendredi.
          es | Pedí 12 rosas y han llegado 9.
          es | Dijisteis el martes, hoy es viernes.
          it | Ordinate 12 rose, ne sono arrivate 9.
          it | Avevate detto martedì, oggi è venerdì.
          lv | Pasūtīju 12 rozes, saņēmu 9.
          lv | Jūs teicāt otrdien, šodien ir piektdiena.
          et | Tellisin 12 roosi, sain 9.
          et | Ütlesite teisipäev, täna on reede.
          """)
  void whatCameOtherThanItWasDueIsAFault(String language, String post) {
    assertThat(discrepancies(language, post)).as(post).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | I ordered 12 roses from Acme and 12 came.
          en | I ordered 12 roses and got 3 free.
          en | Acme quoted me 2.99 and charged 2.49.
          en | I ordered at 9 and got it within 2 hours.
          en | I ordered the blue lamp and the blue one came.
          en | You said Tuesday. It is Tuesday.
          en | The plumber was due between 9 and 11, it is 10 now.
          en | If I ordered 12 and 9 came, what then?
          en | You said Tuesday, it is Friday, haha.
          en | You promised a call and called.
          en | You repaired the pump and it hums along.
          en | The app says delivered and here it is.
          en | Six spoons instead of four.
          en | Now 40 euros instead of 60.
          en | You told me Saturday. Saturday it was.
          en | I ordered the blue lamp and the red one came, but I love it.
          en | We booked a double room with a sea view and received a warm welcome.
          en | I ordered a small black bag and it came today.
          en | The plumber was due at 14, it is 13 now.
          en | The plumber was due between 9:00 and 11:00, it is 10:15 now.
          en | The plumber was due at 9, it is 40 euros a visit.
          en | You said Friday. It is Thursday.
          en | I ordered 12 packs of 6 and they arrived on time.
          en | I ordered 3 books for 2.99 and they arrived.
          en | I ordered for 60 euros and got 4 lamps.
          en | Acme charged me 20 euros instead of 30.
          en | You gave me a suite instead of the single room, free of charge.
          en | My appointment was lovely; it was two days ago.
          de | Ich habe eine schwarze Tasche bestellt, sie kam schnell und ist großartig.
          de | Termin bekommen, zwei Tage später stand der neue Ofen da.
          de | Der Techniker sollte um 14 Uhr kommen, es ist jetzt 13 Uhr.
          es | La cita era a las 9, son 20 euros.
          lv | Sešas karotes četru vietā.
          de | 12 Rosen bestellt, 12 geliefert.
          nl | Jullie zeiden dinsdag, het is nu dinsdag.
          fr | 12 roses commandées, 12 reçues.
          es | Dijisteis el martes, hoy es martes.
          it | Ordinate 12 rose, ne sono arrivate 12.
          lv | Pasūtīju 12 rozes, saņēmu 12.
          et | Tellisin 12 roosi, sain 12.
          """)
  void whatAgreesIsNone(String language, String post) {
    assertThat(discrepancies(language, post)).as(post).isEmpty();
  }

  private static List<String> discrepancies(String language, String post) {
    Language read = Language.ofCode(language).orElseThrow();
    return LexiconCueFinder.shipped().read(SplitText.of(post, read), read).discrepancies();
  }
}

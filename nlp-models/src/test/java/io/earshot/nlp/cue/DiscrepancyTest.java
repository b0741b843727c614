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
          en | I ordered 12 roses from Acme and 9 came. | ordered 12 roses from Acme and 9 came
          en | Acme quoted me 2.49 and charged 2.99. | quoted me 2.49 and charged
          en | We paid for four chairs. Only three in the box. | paid for four chairs. Only three / paid for four chairs. Only three in the box
          en | I ordered the blue lamp, the red one came. | ordered the blue lamp, the red one came
          en | You were given a note, yet they delivered diesel instead of petrol. | were given a note, yet they delivered diesel instead of
          en | You said Tuesday. It is Friday. | You said Tuesday. It is
          en | The plumber was due between 9 and 11, it is 3 now. | was due between 9 and 11, it is
          en | They promised a call, nobody rang. | promised a call, nobody rang
          en | You repaired the pump and it still leaks. | repaired the pump and it still leaks
          en | The app says delivered, but nothing was here. | app says delivered, but nothing / app says delivered, but nothing was here
          en | Four spoons instead of the six on the picture. | instead of
          en | You told me Saturday. Saturday it was not. | You told me Saturday. Saturday
          en | 4 wheels in the kit instead of 8. | instead of
          en | The plumber was due between 9:00 and 11:00, it is 12:15 now. | was due between 9:00 and 11:00, it is
          en | You said Monday. It is Friday. | You said Monday. It is
          lv | Četras karotes sešu vietā. | vietā
          et | Neli lusikat kuue asemel. | asemel
          de | 12 Rosen bestellt, 9 geliefert. | bestellt, 9 geliefert
          de | Der Techniker sollte zwischen 9 und 11 kommen, es ist jetzt 15 Uhr. | sollte zwischen 9 und 11 kommen, es ist / sollte zwischen 9 und 11 kommen, es ist jetzt
          nl | 12 rozen besteld, 9 gekregen. | besteld, 9 gekregen
          nl | Jullie zeiden dinsdag, het is nu vrijdag. | Jullie zeiden dinsdag, het is / Jullie zeiden dinsdag, het is nu
          fr | 12 roses commandées, 9 reçues. | commandées, 9 reçues
          fr | Vous aviez dit mardi, on est vendredi. | aviez dit mardi, on est
          es | Pedí 12 rosas y han llegado 9. | Pedí 12 rosas y han llegado
          es | Dijisteis el martes, hoy es viernes. | Dijisteis el martes, hoy es
          it | Ordinate 12 rose, ne sono arrivate 9. | Ordinate 12 rose, ne sono arrivate
          it | Avevate detto martedì, oggi è venerdì. | Avevate detto martedì, oggi è
          lv | Pasūtīju 12 rozes, saņēmu 9. | Pasūtīju 12 rozes, saņēmu
          lv | Jūs teicāt otrdien, šodien ir piektdiena. | teicāt otrdien, šodien ir
          et | Tellisin 12 roosi, sain 9. | Tellisin 12 roosi, sain
          et | Ütlesite teisipäev, täna on reede. | Ütlesite teisipäev, täna on
          de | Ihr sagtet Samstag. Samstag wurde es nicht. | Ihr sagtet Samstag. Samstag
          nl | Jullie zeiden zaterdag. Zaterdag werd het niet. | Jullie zeiden zaterdag. Zaterdag werd het niet / Jullie zeiden zaterdag. Zaterdag
          fr | Vous aviez dit samedi. Samedi, personne n'est venu. | aviez dit samedi. Samedi, personne n / aviez dit samedi. Samedi, personne n'est / aviez dit samedi. Samedi, personne n'est venu / aviez dit samedi. Samedi
          es | Dijisteis el sábado. El sábado no vino nadie. | Dijisteis el sábado. El sábado no vino / Dijisteis el sábado. El sábado no vino nadie / Dijisteis el sábado. El sábado
          it | Avevate detto sabato. Sabato non è venuto nessuno. | Avevate detto sabato. Sabato non è venuto / Avevate detto sabato. Sabato non è venuto nessuno / Avevate detto sabato. Sabato
          lv | Jūs teicāt sestdien. Sestdienā nebija. | teicāt sestdien. Sestdienā
          et | Ütlesite laupäev. Laupäev möödus. | Ütlesite laupäev. Laupäev
          lv | Jūs solījāt otrdienu, šodien ir piektdiena. | solījāt otrdienu, šodien ir
          en | The lamp was listed at 20, charged 30. | listed at 20, charged
          en | I ordered the vegan bowl and got the vegetarian one. | ordered the vegan bowl and got
          en | I ordered 12 roses and 9 came. My sister likes a gift and the free tea next door. | ordered 12 roses and 9 came
          en | I ordered 12 roses and 9 came. I rang. Nobody knew. The queue is long but it is fine. | ordered 12 roses and 9 came
          """)
  void whatCameOtherThanItWasDueIsAFault(String language, String post, String words) {
    assertThat(String.join(" / ", discrepancies(language, post))).as(post).isEqualTo(words);
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
          en | You told me Saturday. On Saturday I was not at home, the lamp came Friday.
          en | I ordered the red lamp and got a reddish one.
          en | I ordered 12 at 9 and got 12 within 2 hours.
          en | 4 stars rather than 5, since the lid is tight.
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

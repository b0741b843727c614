package io.earshot.care.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.priority.playbook.ReplyChannel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyCheckTest {
  private static ReplyOccasion occasion(String language) {
    return ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow());
  }

  private static List<String> rules(String reply, ReplyOccasion occasion) {
    return ReplyCheck.shared().check(reply, occasion).stream()
        .map(finding -> finding.rule().code())
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "en|Would you prefer a new one or your money back?",
        "en|Would you like a full refund or a later flight?",
        "de|Möchten Sie lieber ein neues Gerät oder Ihr Geld zurück?",
        "nl|Wilt u liever een nieuw exemplaar of uw geld terug?",
        "fr|Préférez-vous un nouvel article ou un remboursement intégral ?",
        "es|¿Prefiere un artículo nuevo o un reembolso completo?",
        "it|Preferisce un nuovo articolo o un rimborso completo?",
        "lv|Vai vēlaties jaunu preci vai naudu atpakaļ?",
        "et|Kas soovite uut toodet või raha tagasi?",
      })
  void lettingTheCustomerChooseTheirMoneyBackIsNoPromise(String language, String reply) {
    assertThat(rules(reply, occasion(language))).doesNotContain("promise_money");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "en|We will refund you 200 euros.",
        "en|You get your money back.",
        "en|We will give you your money back or a new one, is that fine?",
        "en|Would you prefer 200 euros or a new one?",
        "en|Would you like a free flight or a free upgrade?",
        "de|Sie bekommen Ihr Geld zurück.",
        "de|Möchten Sie 200 Euro oder ein neues Gerät?",
        "nl|U krijgt uw geld terug.",
        "fr|Vous recevrez un remboursement intégral.",
      })
  void aPromiseOfMoneyIsFoundAlsoBesideAChoice(String language, String reply) {
    assertThat(rules(reply, occasion(language))).contains("promise_money");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "en|That was your own fault.|blame",
        "en|You should have read the terms.|blame",
        "en|I'm sorry, but you are wrong about this.|arguing",
        "en|I don't know, sorry.|dismissal",
        "en|That's not my job.|dismissal",
        "en|Please calm down first.|calm_down",
        "en|Then shop elsewhere.|farewell",
        "en|We can't help with that.|bare_negative",
        "en|Hurry up and tell us.|rush",
        "en|As per our policy this is how it is.|jargon",
        "en|We will refund you the fare.|promise_money",
        "en|You get a voucher of 50 euro.|promise_money",
        "en|It will be done within 2 hours.|promise_time",
        "en|We will call you tomorrow.|promise_time",
        "en|Please send us your order number.|asks_personal_data",
        "en|What is your phone number?|asks_personal_data",
        "en|You are all idiots.|insult",
        "de|Das ist Ihre eigene Schuld.|blame",
        "de|Da haben Sie Unrecht.|arguing",
        "de|Wir sind dafür nicht zuständig.|dismissal",
        "de|Beruhigen Sie sich bitte.|calm_down",
        "de|Das können wir leider nicht.|bare_negative",
        "de|Warten Sie kurz.|rush",
        "de|Wir bitten um Ihr Verständnis.|jargon",
        "de|Sie bekommen einen Gutschein von uns.|promise_money",
        "de|Wir melden uns innerhalb von 2 Stunden.|promise_time",
        "de|Wir lösen das heute noch.|promise_time",
        "de|Schicken Sie uns bitte Ihre Bestellnummer.|asks_personal_data",
        "nl|Dat is uw eigen schuld.|blame",
        "nl|U hebt ongelijk.|arguing",
        "nl|Dat is niet onze afdeling.|dismissal",
        "nl|Doe eens rustig alstublieft.|calm_down",
        "nl|Dat kan helaas niet.|bare_negative",
        "nl|Wacht even alstublieft.|rush",
        "nl|Onze excuses voor het ongemak.|jargon",
        "nl|U krijgt uw geld terug.|promise_money",
        "nl|Het is binnen 2 uur opgelost.|promise_time",
        "nl|Stuur ons uw bestelnummer.|asks_personal_data",
        "lv|Tā ir jūsu vaina.|blame",
        "et|Rahunege palun maha.|calm_down",
        "fr|Calmez-vous, s'il vous plaît.|calm_down",
        "es|No sabemos nada de eso.|dismissal",
        "it|Non possiamo farci niente.|dismissal",
      })
  void whatShouldNotBeSaidIsFound(String language, String reply, String rule) {
    assertThat(
            rules(
                reply,
                ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow())))
        .contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|I am sorry that your bag is late. Would you rather have it brought to you or fetch it? I will find out who has it and tell you here.",
        "en|Please send us a direct message with your order number and we take it from there.",
        "en|You have a point. We offer a replacement, or we repair it: which would you prefer?",
        "de|Es tut uns leid, dass Ihr Koffer fehlt. Möchten Sie ihn abholen, oder sollen wir ihn bringen?",
        "nl|Het spijt ons dat uw koffer er nog niet is. Wilt u hem ophalen of zullen we hem brengen?",
      })
  void aGoodReplyPasses(String language, String reply) {
    assertThat(
            ReplyCheck.shared()
                .check(
                    reply,
                    ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|It is hard to stay calm when a bag is gone for days, and we are sorry.|false",
        "en|Nobody would stay calm after such a night, we see that.|false",
        "en|We understand that you are upset, but please stay calm.|true",
        "en|Is it so hard to stay calm?|true",
        "nl|Het is moeilijk om dan rustig te blijven, dat begrijpen we.|false",
        "nl|Wie kan er dan rustig blijven.|false",
        "nl|Wilt u rustig blijven, alstublieft.|true",
      })
  void whoSaysHowHardItIsToStayCalmAsksNobodyForIt(String language, String reply, boolean isFound) {
    assertThat(rules(reply, occasion(language)).contains("calm_down")).isEqualTo(isFound);
  }

  @Test
  void whatMayBePromisedIsNoFinding() {
    ReplyOccasion occasion = ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN);
    String slow = "We will answer within 24 hours.";
    assertThat(rules(slow, occasion)).isEmpty();
    assertThat(rules(slow, occasion.promising(Duration.ofDays(2), BigDecimal.ZERO)))
        .containsExactly("promise_time");
    String voucher = "You get a voucher of 20 euro.";
    assertThat(rules(voucher, occasion)).containsExactly("promise_money");
    assertThat(rules(voucher, occasion.promising(Duration.ofHours(10), new BigDecimal(25))))
        .doesNotContain("promise_money");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|You get a voucher of 1,000 euro.|false",
        "en|You get a voucher of 1,000.50 euro.|false",
        "en|You get a voucher of 1000 euro.|false",
        "de|Als Dank ein Gutschein von 1.500 Euro.|false",
        "de|Als Dank ein Gutschein von 19,90 Euro.|true",
        "en|You get a voucher of 25.00 euro.|true",
      })
  void theMarkBetweenThousandsIsNoDecimalPoint(String language, String reply, boolean allowed) {
    ReplyOccasion occasion =
        ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow())
            .promising(Duration.ofHours(10), new BigDecimal(25));
    assertThat(rules(reply, occasion).contains("promise_money")).isEqualTo(!allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|We will refund you 20 euro.|true",
        "en|We will refund you €20.|true",
        "en|We will refund you 30 euro.|false",
        "en|We will refund you.|false",
        "en|You get a voucher of twenty euros.|true",
        "en|You get a voucher of fifty euros.|false",
        "en|You get 20% off.|false",
        "de|Wir erstatten Ihnen 20 €.|true",
        "nl|U krijgt 30 € terug.|false",
      })
  void anAmountUpToTheAllowedOneMayBePromisedInWhateverWords(
      String language, String reply, boolean allowed) {
    ReplyOccasion occasion =
        ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow())
            .promising(Duration.ofHours(10), new BigDecimal(25));
    assertThat(rules(reply, occasion).contains("promise_money")).isEqualTo(!allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|We will answer within twelve hours.|10|true",
        "en|We will answer within nine hours.|10|false",
        "en|We will answer within two hours.|2|true",
        "en|We will answer in an hour.|1|true",
        "en|We will answer in an hour.|2|false",
        "en|We will answer within a day.|10|true",
        "de|Wir antworten innerhalb von drei Tagen.|72|true",
        "nl|We antwoorden over twee weken.|400|false",
      })
  void aTimeInWordsIsMeasuredAsOneInDigits(
      String language, String reply, int leastHours, boolean allowed) {
    ReplyOccasion occasion =
        ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow())
            .promising(Duration.ofHours(leastHours), BigDecimal.ZERO);
    assertThat(rules(reply, occasion).contains("promise_time")).isEqualTo(!allowed);
  }

  @Test
  void personalDataMayBeAskedForInPrivate() {
    String asking = "Please send us your order number.";
    assertThat(rules(asking, ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN)))
        .containsExactly("asks_personal_data");
    assertThat(rules(asking, ReplyOccasion.in(ReplyChannel.DIRECT, Language.EN))).isEmpty();
  }

  @Test
  void whatTheCustomerMustNotReadAboutThemselvesInPublicIsNotQuoted() {
    List<ReplyFinding> found =
        ReplyCheck.shared()
            .check(
                "We have written to ann@example.com about it.",
                ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN)
                    .to("Write to me at ann@example.com please."));
    assertThat(found).extracting(ReplyFinding::rule).contains(ReplyRule.SHOWS_PERSONAL_DATA);
    assertThat(found).extracting(ReplyFinding::words).noneMatch(words -> words.contains("ann@"));
  }

  @Test
  void aCareLineOfOurOwnMayBeGiven() {
    assertThat(
            rules(
                "You can also reach us at care@example.com if you prefer.",
                ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN).to("Nobody answers here!")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|We have written to kim.berg@gmail.com about your bag.|true",
        "en|Our colleague kim.berg@acme.example will look into it.|true",
        "en|You can write to us at service@gmail.com instead.|true",
        "en|Our team is there for you at service@acme.example too.|false",
        "en|We tried to call you at +31 6 12345678 about it.|true",
        "en|You can also call us at +31 20 794 0800 about it.|false",
        "en|We have sent the bag to your address, Lindenstraße 14, 10969 Berlin.|true",
        "de|Wir haben Sie unter +49 151 23456789 leider nicht erreicht.|true",
        "de|Rufen Sie uns gern unter +49 30 23125 000 an.|false",
        "de|Ihr Koffer ging an Lindenstraße 14, 10969 Berlin.|true",
        "de|Sie finden uns in unserem Büro, Lindenstraße 14, 10969 Berlin.|false",
        "nl|We hebben u gebeld op +31 6 12345678 over de koffer.|true",
        "nl|Bel ons gerust op +31 20 794 0800 over de koffer.|false",
        "lv|Mēs zvanījām jums uz +371 29123456 par somu.|true",
        "lv|Zvaniet mums pa tālruni +371 67123456 par somu.|false",
        "et|Helistasime teile numbril +372 5123 4567 koti asjus.|true",
        "et|Helistage meile numbril +372 640 1234 koti asjus.|false",
        "fr|Nous vous avons appelé au +33 6 12 34 56 78 pour le bagage.|true",
        "fr|Appelez-nous au +33 1 42 68 53 00 pour le bagage.|false",
        "es|Le hemos llamado al +34 612 345 678 por la maleta.|true",
        "es|Llámenos al +34 912 345 678 por la maleta.|false",
        "it|Le abbiamo scritto al numero +39 347 123 4567 per la valigia.|true",
        "it|Ci chiami al numero +39 06 1234 5678 per la valigia.|false",
      })
  void aCustomersOwnContactsAreFoundAndThoseGivenAsOursAreNot(
      String language, String reply, boolean shown) {
    ReplyOccasion occasion =
        ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow());
    assertThat(rules(reply, occasion).contains("shows_personal_data")).isEqualTo(shown);
    assertThat(rules(reply, ReplyOccasion.in(ReplyChannel.DIRECT, occasion.language())))
        .doesNotContain("shows_personal_data");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please write to jo.berg@acme.example and we take it from there.|false",
        "Please write to jo.berg@mail.acme.example and we take it from there.|false",
        "Please write to jo.berg@notacme.example and we take it from there.|true",
        "Our team is there for you at service@other.example too.|true",
        "You can also call us at 020 794 0800 about it.|false",
        "You can also call us at 020 794 0801 about it.|true",
        "You find us at Lindenstraße 14, 10969 Berlin.|false",
        "You find us at Lindenstraße 15, 10969 Berlin.|true",
      })
  void whereOwnContactsAreNamedNothingElseMayBeShown(String reply, boolean shown) {
    ReplyOccasion occasion =
        ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN)
            .of(
                OwnContacts.of(
                    List.of("acme.example", "+31 20 794 0800", "Lindenstraße 14, 10969 Berlin")));
    assertThat(rules(reply, occasion).contains("shows_personal_data")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Your train leaves at 9:15 from platform 4.|false",
        "en|Your train will leave at 9:15 from platform 4.|false",
        "en|The next bus goes at 2:30 pm from the same stop.|false",
        "en|We will call you at 9:15.|true",
        "en|Your parcel will be there by 9:15.|true",
        "de|Ihr Zug fährt um 9:15 Uhr von Gleis 4.|false",
        "de|Der nächste Bus wird um 9:15 Uhr abfahren.|false",
        "de|Wir rufen Sie um 9:15 Uhr an.|true",
        "nl|Uw trein vertrekt om 9:15 uur van spoor 4.|false",
        "nl|We bellen u om 9:15 uur.|true",
        "lv|Vilciens atiet pulksten 9 no ceturtā ceļa.|false",
        "lv|Mēs piezvanīsim pulksten 9.|true",
        "et|Järgmine rong väljub kell 9 neljandalt teelt.|false",
        "et|Me helistame teile kell 9.|true",
        "fr|Le prochain train part à 9 h 15 de la voie 4.|false",
        "fr|Nous vous rappelons à 9 h 15.|true",
        "es|El próximo tren sale a las 9 de la vía 4.|false",
        "es|Le llamaremos a las 9.|true",
        "it|Il prossimo treno parte alle 9 dal binario 4.|false",
        "it|La richiamiamo alle 9.|true",
      })
  void theTimeOfATimetableIsNoPromiseOfOurs(String language, String reply, boolean promised) {
    assertThat(
            rules(
                    reply,
                    ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow()))
                .contains("promise_time"))
        .isEqualTo(promised);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|Rustig aan, mevrouw, we kijken ernaar.|calm_down",
        "nl|Even wachten.|rush",
        "nl|Even wachten alstublieft, we zoeken het uit.|rush",
        "nl|Laat uw telefoonnummer hier even achter.|asks_personal_data",
        "de|Unter welcher Handynummer erreichen wir Sie?|asks_personal_data",
        "de|Lassen Sie uns Ihre Handynummer da, dann geht es schneller.|asks_personal_data",
        "de|Antworten Sie einfach mit Ihrer Handynummer.|asks_personal_data",
        "en|Please send us a iban for the payment.|asks_personal_data",
      })
  void aWaitACalmAndANumberAreFoundInTheirShortForms(String language, String reply, String rule) {
    assertThat(
            rules(
                reply,
                ReplyOccasion.in(ReplyChannel.PUBLIC, Language.ofCode(language).orElseThrow())))
        .contains(rule);
  }

  @Test
  void nobodyIsAskedForWhatTheyHaveTold() {
    ReplyOccasion occasion = ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN);
    String asking = "Sorry to hear that. Which flight was it?";
    assertThat(rules(asking, occasion.to("You cancelled my flight!"))).isEmpty();
    assertThat(rules(asking, occasion.to("Flight 418 was cancelled!")))
        .containsExactly("asks_again");
  }

  @Test
  void theLengthIsThatOfTheChannelInCodePoints() {
    String reply = "Thank you, Jo " + "😀".repeat(336);
    assertThat(rules(reply, ReplyOccasion.in(ReplyChannel.GOOGLE_PLAY, null))).isEmpty();
    assertThat(
            ReplyCheck.shared()
                .check(reply + "a", ReplyOccasion.in(ReplyChannel.GOOGLE_PLAY, null)))
        .containsExactly(
            new ReplyFinding(ReplyRule.TOO_LONG, "351 characters; google-play allows 350"));
  }

  @Test
  void aReplyInAnotherLanguageIsCheckedInThatToo() {
    assertThat(
            rules(
                "Please calm down, we will refund you all of it today.",
                ReplyOccasion.in(ReplyChannel.PUBLIC, Language.LV)))
        .contains("wrong_language", "calm_down", "promise_money", "promise_time");
  }

  @Test
  void anotherLanguageThanTheCustomersIsFound() {
    assertThat(
            rules(
                "Es tut uns sehr leid, dass Ihr Koffer noch nicht angekommen ist.",
                ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN)))
        .contains("wrong_language");
  }

  @Test
  void whatACustomerWasSentBeforeIsFoundThoughANameDiffers() {
    String reply = "Hello Ann, we are sorry for the trouble with your delivery and look into it.";
    ReplyOccasion occasion = ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN);
    assertThat(rules(reply, occasion.by(null, List.of(reply.replace("Hello Ann", "Hi Ann")))))
        .containsExactly("repeated_reply");
    assertThat(rules(reply, occasion.by(null, List.of("Thank you for your kind words!"))))
        .isEmpty();
  }

  @Test
  void aHaterIsNotAnsweredAndAnEmptyReplySaysNothing() {
    ReplyOccasion occasion = ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN);
    assertThat(rules("We are sorry.", occasion.by(CustomerType.ACTIVE_HATER, List.of())))
        .containsExactly("not_to_be_answered");
    assertThat(rules("  ", occasion)).containsExactly("empty");
    ReplyOccasion other = ReplyOccasion.in(ReplyChannel.PUBLIC, Language.EN);
    assertThat(ReplyCheck.shared().check("No.", other))
        .containsExactly(
            new ReplyFinding(ReplyRule.BARE_NEGATIVE, "No"),
            new ReplyFinding(ReplyRule.CURT, "one word"));
    assertThat(ReplyCheck.shared().check("Sorry, sorry Kim!", other))
        .containsExactly(new ReplyFinding(ReplyRule.CURT, "2 words"));
    assertThat(rules("We are sorry.", other)).isEmpty();
  }

  @Property
  void anyTextIsCheckedTwiceAlike(@ForAll String reply) {
    ReplyOccasion occasion = ReplyOccasion.in(ReplyChannel.X, Language.EN).to(reply);
    assertThat(ReplyCheck.shared().check(reply, occasion))
        .isEqualTo(ReplyCheck.shared().check(reply, occasion));
  }
}

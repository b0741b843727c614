package io.earshot.nlp.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconCueFinderTest {

  private static final CueFinder FINDER = LexiconCueFinder.shipped();

  private static List<String> quotes(String text, Language language, CueKind kind) {
    return FINDER.find(text, language).stream()
        .filter(cue -> cue.kind() == kind)
        .map(Cue::quote)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|LOYALTY |I have been a customer for 12 years and now this.|been a customer for 12 years",
        "EN|LOYALTY |Member since 2011, never complained.|Member since 2011",
        "EN|LOYALTY |We used to love this place.|used to love",
        "EN|LOYALTY |I miss the crews of old.|I miss the",
        "EN|LOYALTY |I'm a gold member and you left me standing.|I'm a gold member",
        "EN|CHURN   |I will never book with you again!|will never book with you again",
        "EN|CHURN   |You just lost a loyal customer.|lost a loyal customer",
        "EN|CHURN   |Time to cancel my subscription.|cancel my subscription",
        "EN|CHURN   |I'm switching to your rival.|switching to your rival",
        "EN|CHURN   |We are leaving you for another carrier.|leaving you for another carrier",
        "DE|CHURN   |Mir reicht es, ich wechsle.|ich wechsle",
        "DE|CHURN   |Ich wechsle zu einer anderen Bank.|Ich wechsle zu einer anderen Bank",
        "NL|CHURN   |We gaan naar een andere bank.|gaan naar een andere bank",
        "FR|CHURN   |Je pars chez un autre opérateur.|pars chez un autre opérateur",
        "ES|CHURN   |Nos vamos con otra compañía.|Nos vamos con otra compañía",
        "IT|CHURN   |Andiamo da un altro gestore.|Andiamo da un altro gestore",
        "LV|CHURN   |Ejam pie cita operatora.|Ejam pie cita operatora",
        "ET|CHURN   |Vahetame nüüd firmat.|Vahetame nüüd firmat",
        "EN|SUPERVISOR|I cannot even get a manager on the line.|get a manager",
        "EN|SUPERVISOR|Where is your manager when I need one?|Where is your manager",
        "DE|SUPERVISOR|Ich will mit Ihrem Filialleiter reden.|will mit Ihrem Filialleiter reden",
        "NL|SUPERVISOR|Graag uw leidinggevende aan de lijn.|uw leidinggevende",
        "FR|SUPERVISOR|Je veux voir votre directrice.|veux voir votre directrice",
        "ES|SUPERVISOR|Exijo ver al gerente.|Exijo ver al gerente",
        "IT|SUPERVISOR|Passatemi il vostro direttore.|Passatemi il vostro direttore",
        "LV|SUPERVISOR|Pasauciet veikala vadītāju!|Pasauciet veikala vadītāju",
        "ET|SUPERVISOR|Palun kutsuge juhataja.|Palun kutsuge juhataja",
        "EN|SAFETY  |The plug sparked and gave my son an electrical shock.|electrical shock",
        "EN|SAFETY  |The razor slipped and left my chin and lip bleeding.|lip bleeding",
        "EN|SAFETY  |My hand was badly burned by this lid.|hand was badly burned",
        "DE|SAFETY  |Am Griff habe ich mir die Finger verbrannt.|Finger verbrannt",
        "EN|SAFETY  |Your charger started smoking on my desk.|charger started smoking",
        "EN|SAFETY  |Mum is diabetic, and there is no food in this lounge.|diabetic",
        "EN|SAFETY  |You lost the suitcase with her ventilator.|lost the suitcase with her ventilator",
        "EN|SAFETY  |He is diabetic. He needs it right now!|diabetic",
        "EN|GRAVE   |His wheelchair was left behind on Monday, no hotel either.|His wheelchair was left",
        "EN|SAFETY  |No hotel tonight, and my sister is pregnant.|pregnant",
        "DE|SAFETY  |Sie ist schwanger und soll auf dem Boden schlafen.|schwanger",
        "DE|SAFETY  |Am Griff bekam ich einen elektrischen Schlag.|elektrischen Schlag",
        "NL|SAFETY  |Opa is diabeet en er is geen eten aan boord.|diabeet",
        "NL|SAFETY  |Haar insuline zit in de koffer die jullie kwijt zijn.|insuline zit in de koffer die jullie kwijt",
        "FR|SAFETY  |Mamie est diabétique et n'a pas d'eau.|diabétique",
        "FR|SAFETY  |Le grille-pain a pris feu.|pris feu",
        "ES|SAFETY  |Está embarazada y la dejaron sin hotel.|embarazada",
        "ES|SAFETY  |El enchufe soltó chispas.|chispas",
        "IT|SAFETY  |Il nonno è rimasto senza acqua.|nonno",
        "IT|SAFETY  |La presa mi ha dato una scossa elettrica.|scossa elettrica",
        "LV|SAFETY  |Grūtniece, bez ēdiena, septiņas stundas.|Grūtniece",
        "LV|SAFETY  |Mani nosita strāva.|nosita strāva",
        "ET|SAFETY  |Vanaema istub siin ilma veeta.|Vanaema",
        "ET|SAFETY  |Pistikust lendas sädemeid.|sädemeid",
        "EN|GRAVE   |Two months ago your iron caught fire.|caught fire",
        "DE|GRAVE   |Vor drei Wochen gab es einen Kurzschluss.|Kurzschluss",
        "EN|DISAPPOINTMENT|I adore you, but the zip came broken.|but the zip came broken",
        "EN|PRAISE  |Love this! Only the lid was broken.|Love this",
        "DE|DISAPPOINTMENT|Tolles Personal! Leider war das Zimmer dreckig.|Leider war das Zimmer dreckig",
        "EN|DISAPPOINTMENT|This shop has gone downhill.|gone downhill",
        "NL|DISAPPOINTMENT|Het wordt steeds slechter.|steeds slechter",
        "EN|SUBSTANTIAL|I waited over a year for the parts.|over a year",
        "DE|CHURN   |Ich wechsle jetzt zum Mitbewerber.|Ich wechsle jetzt zum Mitbewerber",
        "NL|CHURN   |Ik stap nu over naar de concurrent.|stap nu over naar de concurrent",
        "FR|CHURN   |Je passe chez votre rival.|passe chez votre rival",
        "ES|CHURN   |Me cambio a vuestro rival.|cambio a vuestro rival",
        "IT|CHURN   |Passo al vostro rivale.|Passo al vostro rivale",
        "LV|CHURN   |Eju pie jūsu konkurenta.|Eju pie jūsu konkurenta",
        "ET|CHURN   |Lähen kohe konkurendi juurde.|Lähen kohe konkurendi juurde",
        "DE|CONTEMPT|So eine widerliche Firma.|widerliche Firma",
        "DE|CONTEMPT|Geht hoffentlich bald pleite.|hoffentlich bald pleite",
        "NL|CONTEMPT|Wat een vreselijke winkel.|vreselijke winkel",
        "NL|CONTEMPT|Hopelijk gaan ze failliet.|Hopelijk gaan ze failliet",
        "FR|CONTEMPT|Une boîte minable.|boîte minable",
        "ES|CONTEMPT|Una empresa asquerosa.|empresa asquerosa",
        "IT|CONTEMPT|Una ditta schifosa.|ditta schifosa",
        "LV|CONTEMPT|Šausmīga kompānija, lai bankrotē.|Šausmīga kompānija",
        "ET|CONTEMPT|Õudne ettevõte.|Õudne ettevõte",
        "EN|CHURN   |Now I ask myself whether I should stay.|ask myself whether I should stay",
        "EN|LOYALTY |After nine good years I expected more.|After nine good years",
        "EN|FAULT   |Closed without a word of warning.|Closed without a word",
        "EN|FAULT   |The wifi in the lounge was down.|wifi in the lounge was down",
        "EN|FAULT   |Doors shut at five, not six. Brilliant timing.|Brilliant timing",
        "EN|SAFETY  |We are trapped in the lift.|are trapped in the lift",
        "EN|GRAVE   |We are trapped in Oslo until Friday.|are trapped",
        "EN|PRAISE  |I wouldn't dream of using anybody else.|wouldn't dream of using anybody else",
        "EN|CHURN   |The next one will be another brand.|next one will be another brand",
        "EN|SAFETY  |His insulin is in the lost suitcase.|insulin is in the lost suitcase",
        "EN|GRAVE   |Your form shows my bank details.|shows my bank details",
        "EN|CONTEMPT|Honestly the worst company on earth.|the worst company on earth",
        "EN|ABUSE   |You are a bunch of idiots.|a bunch of idiots",
        "EN|THREAT  |I will come to your office and you'll be sorry.|you'll be sorry",
        "EN|PRAISE  |Amazing service from Lina at the desk.|Amazing service",
        "EN|THANKS  |Thanks, got it.|Thanks",
        "EN|FAULT   |My parcel arrived broken.|parcel arrived broken",
        "EN|SUBSTANTIAL|Waited six hours at the gate.|six hours",
        "EN|GRAVE   |We are stranded with a baby.|stranded",
        "EN|LEGAL   |You will hear from my lawyer.|lawyer",
        "EN|PRESS   |I am calling the local news.|calling the local news",
        "EN|SUPERVISOR|Let me speak to a supervisor.|speak to a supervisor",
        "EN|CONTACT |Please call me back.|call me back",
        "EN|RESOLVED|It works again, problem solved.|problem solved",
        "EN|QUESTION|When does the shop open on Sunday?|When does the shop open on Sunday",
        "EN|QUESTION|how do I change my address|how do I change my address",
        "EN|QUESTION|Ok, so when does the new fare start?|Ok, so when does the new fare start",
        "EN|QUESTION|Hello, what time do you open tomorrow?|Hello, what time do you open tomorrow",
        "EN|QUESTION|Stuck in Leeds again. Help?|Help",
        "EN|QUESTION|@acme what link?|@acme what link",
        "EN|QUESTION|I adore your shows, anyway I can get a seat?|I adore your shows, anyway I can get a seat",
        "EN|QUESTION|Did your agent say \"never\"?|Did your agent say \"never",
        "DE|QUESTION|Da fährt ja nichts mehr, wann kommt der Bus?|Da fährt ja nichts mehr, wann kommt der Bus",
        "DE|QUESTION|Ich wollte eigentlich nur wissen, wieso das Konto gesperrt ist.|Ich wollte eigentlich nur wissen, wieso das Konto gesperrt ist",
        "NL|QUESTION|Waar blijft mijn pakje toch, na drie weken|Waar blijft mijn pakje toch, na drie weken",
        "LV|QUESTION|Vai nedēļas nogalē var vai ne saņemt preci?|Vai nedēļas nogalē var vai ne saņemt preci",
        "ET|QUESTION|Kus mu pakk on|Kus mu pakk on",
        "IT|QUESTION|Dov'è il mio pacco|Dov'è il mio pacco",
        "EN|QUESTION|You can help me, I lost my password.|You can help me, I lost my password",
        "EN|LOYALTY |I've been using your app on phone and tablet at home for over a year.|been using your app on phone and tablet at home for over a year",
        "EN|LOYALTY |Please go back to the old menu.|go back to the old",
        "EN|FAULT   |White screen since the update.|White screen",
        "EN|RESOLVED|Never mind, I figured it out.|figured it out",
        "EN|REPEAT  |The issue is back.|issue is back",
        "EN|NEWS    |Acme shares plunged today.|shares plunged",
        "DE|NEWS    |Auf der Linie kommt es derzeit zu längeren Verspätungen.|kommt es derzeit zu längeren Verspätungen",
        "EN|LEGAL   |My next letter goes to the BBB.|the BBB",
        "DE|LOYALTY |Ich bin seit 15 Jahren Kunde bei euch.|Ich bin seit 15 Jahren Kunde bei euch",
        "DE|CHURN   |Nie wieder bestelle ich hier.|Nie wieder bestelle ich hier",
        "DE|PRAISE  |Ganz großes Lob, liebe Werkstatt!|großes Lob",
        "DE|QUESTION|Wann öffnet die Filiale?|Wann öffnet die Filiale",
        "NL|LOYALTY |Ik ben al 10 jaar klant bij jullie.|ben al 10 jaar klant bij jullie",
        "DE|LOYALTY |Zum ersten Mal so richtig enttäuscht.|Zum ersten Mal so richtig enttäuscht",
        "DE|SAFETY  |Der Föhn hat gequalmt.|gequalmt",
        "DE|CHURN   |Wir werden uns etwas anderes suchen.|uns etwas anderes suchen",
        "LV|SAFETY  |Tosters smaržo pēc deguma.|smaržo pēc deguma",
        "ET|GRAVE   |Meid jäeti sadamas maha.|jäeti sadamas maha",
        "NL|FAULT   |De loodgieter is niet komen opdagen.|niet komen opdagen",
        "NL|CHURN   |Hier koop ik nooit meer iets.|koop ik nooit meer",
        "LV|THANKS  |Paldies, viss saņemts.|Paldies",
        "ET|PRAISE  |Väga hea teenindus!|Väga hea",
        "FR|CHURN   |Je résilie demain.|résilie",
        "EN|SAFETY  |And now a fuel leak on this plane.|fuel leak",
        "EN|SAFETY  |A guard punched my son in the face.|punched my son in",
        "EN|SAFETY  |Our driver was drunk.|driver was drunk",
        "EN|SAFETY  |We are stuck in your lift.|stuck in your lift",
        "DE|SAFETY  |Im Babybrei war Glas.|Babybrei war Glas",
        "NL|SAFETY  |Er zat glas in de babyvoeding.|glas in de babyvoeding",
        "DE|SAFETY  |Ein Triebwerk brannte.|Triebwerk brannte",
        "NL|SAFETY  |De motor stond in brand.|motor stond in brand",
        "FR|SAFETY  |Il y a une fuite de gaz dans la chambre.|fuite de gaz",
        "ES|SAFETY  |Fallaron los frenos del autobús.|Fallaron los frenos",
        "IT|SAFETY  |Un motore era in fiamme.|motore era in fiamme",
        "LV|SAFETY  |Istabā bija gāzes smaka.|gāzes smaka",
        "ET|SAFETY  |Toas oli gaasilõhn.|gaasilõhn",
        "ES|CHURN   |Nunca más vuelvo a comprar aquí.|Nunca más vuelvo a comprar",
        "IT|CHURN   |Mai più con voi.|Mai più",
      })
  void aPhraseIsFoundWithTheWordsThatHoldIt(
      Language language, CueKind kind, String text, String expected) {
    assertThat(quotes(text, language, kind)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|PRAISE|That was not amazing.",
        "EN|PRAISE|It would be great to get an answer.",
        "EN|LOYALTY|If I miss the finale, it is on you.",
        "EN|LOYALTY|I keep telling everyone never to fly with you.",
        "EN|LOYALTY|Always happy to wait for a bus.",
        "EN|LEGAL|My cousin became a lawyer and flies with you.",
        "DE|LEGAL|Meine Tante ist Anwalt geworden.",
        "NL|LEGAL|Mijn zus is advocaat.",
        "EN|GRAVE|Shuffle is disabled in my settings.",
        "EN|GRAVE|I hope you go bankrupt.",
        "EN|LOYALTY|Now we miss the last train home.",
        "EN|RESOLVED|The parcel arrived with the box crushed.",
        "EN|RESOLVED|Our luggage came a day later, but soaked.",
        "DE|RESOLVED|Das Paket ist kaputt angekommen.",
        "NL|RESOLVED|De lamp is beschadigd aangekomen.",
        "FR|RESOLVED|Ça ne marche toujours pas, ça fonctionne mal.",
        "ES|RESOLVED|Ya llegó la silla, rota.",
        "DE|CHURN   |Ich wechsle zum anderen Gleis.",
        "NL|CHURN   |We stappen over op een andere trein.",
        "EN|SUPERVISOR|His supervisor at work wants a note.",
        "EN|SUPERVISOR|Your supervisor was kind to us.",
        "DE|SUPERVISOR|Mein Chef wartet auf mich.",
        "NL|SUPERVISOR|Mijn baas is boos.",
        "FR|SUPERVISOR|Mon chef attend.",
        "ES|SUPERVISOR|Mi jefe espera.",
        "IT|SUPERVISOR|Il mio capo aspetta.",
        "LV|SUPERVISOR|Mans priekšnieks gaida.",
        "ET|SUPERVISOR|Minu ülemus ootab.",
        "EN|SAFETY  |The ink of this panel is bleeding.",
        "EN|SAFETY  |What a relief, nobody was injured.",
        "EN|SAFETY  |It is not dangerous, only ugly.",
        "DE|SAFETY  |Zum Glück wurde niemand verletzt.",
        "NL|SAFETY  |Gelukkig is niemand gewond.",
        "FR|SAFETY  |Personne n'a été blessé.",
        "ES|SAFETY  |Nadie resultó herido.",
        "IT|SAFETY  |Nessuno è rimasto ferito.",
        "LV|SAFETY  |Par laimi neviens nav ievainots.",
        "ET|SAFETY  |See ei ole ohtlik.",
        "EN|SAFETY  |They care for the safety of our pets.",
        "EN|SAFETY  |That price gave me a heart attack.",
        "EN|SAFETY  |Your coffee is dangerous, haha.",
        "EN|SAFETY  |Such a dangerous machine. 😂",
        "EN|SAFETY  |Most other soaps give my hands a rash.",
        "EN|SAFETY  |Two months ago your iron caught fire.",
        "EN|SAFETY  |May I keep my insulin in my hand luggage?",
        "EN|GRAVE   |Last year the heater caught fire, it has been sorted since.",
        "DE|SAFETY  |Wir laufen Gefahr, zu spät zu kommen.",
        "DE|SAFETY  |Das verletzt meine Rechte.",
        "NL|SAFETY  |Ik heb per ongeluk het verkeerde besteld.",
        "FR|SAFETY  |On attend le feu vert.",
        "ES|SAFETY  |La operación no se pudo completar.",
        "IT|SAFETY  |Operazione non riuscita.",
        "ET|SAFETY  |Õnnetuseks on pood kinni.",
        "EN|PRAISE  |Wonderful. Our bus is late again.",
        "DE|PRAISE  |Wunderbar. Der Bus ist ausgefallen.",
        "EN|SUBSTANTIAL|We have been with you for over a year.",
        "EN|DISAPPOINTMENT|The zip came broken, but I adore you.",
        "EN|SAFETY|Adding insult to injury, they billed me twice.",
        "EN|SAFETY|They hold our luggage hostage.",
        "EN|GRAVE |They hold us hostage with their points.",
        "EN|SAFETY|The crew is in danger of missing the last train.",
        "EN|GRAVE |They laughed, since my dad got stuck in a middle seat.",
        "EN|SAFETY|The bus to the ICU left early.",
        "EN|SAFETY|Mild, and it never gave my son a rash.",
        "EN|GRAVE |Still on hold and my battery is dying.",
        "EN|GRAVE |My husband left his scarf in your lounge.",
        "EN|THREAT|Her new record is going to shoot up the charts.",
        "EN|SAFETY|We are trapped in Oslo until Friday.",
        "NL|PRAISE|Vorige keer ging het zo goed.",
        "EN|PRAISE|Great job losing my suitcase.",
        "EN|THANKS|Thanks for nothing.",
        "EN|PRAISE|Thanks for ruining our holiday.",
        "EN|LEGAL |Aww bb, play our song.",
        "EN|CHURN |To hear anything I have to quit the app each time.",
        "EN|CHURN |I deleted it twice and signed in anew.",
        "EN|CHURN |Yes, tried that, deleted the app, no change.",
        "EN|CHURN |When was the last time you cleaned this?",
        "EN|CHURN |Wonderful, so I won't be switching providers.",
        "EN|QUESTION|Are you kidding me?",
        "EN|QUESTION|Seriously?",
        "EN|QUESTION|So sad for a (former?) fan of yours.",
        "EN|QUESTION|@acme \"No problem\"?!? We wait since May.",
        "EN|QUESTION|Are there any other customers with this fault?",
        "EN|QUESTION|You know how to treat guests, right?",
        "EN|QUESTION|Third day without water. No help?!",
        "EN|QUESTION|I paid twice, don't get a seat and wait here till midnight?!!",
        "DE|QUESTION|Was ist denn das für eine Auskunft?",
        "DE|QUESTION|Das könnt ihr besser, oder?",
        "EN|PRAISE|Amazingly it runs.",
        "EN|PRAISE|Good point.",
        "EN|PRAISE|That is my favourite album.",
        "EN|CONTEMPT|I was only making a joke.",
        "EN|NEWS  |The jacket is out of stock again.",
        "EN|NEWS  |No delay was announced at the platform.",
        "DE|PRAISE|Super, schon wieder Verspätung.",
        "DE|THANKS|Danke für nichts.",
        "NL|THANKS|Bedankt voor niets.",
      })
  void negationMockeryAndRhetoricDoNotCount(Language language, CueKind kind, String text) {
    assertThat(quotes(text, language, kind)).isEmpty();
  }

  @Test
  void mockPraiseCountsAsTheFaultItNames() {
    assertThat(quotes("Great job losing my suitcase.", Language.EN, CueKind.FAULT)).isNotEmpty();
    assertThat(quotes("Thanks for nothing.", Language.EN, CueKind.CONTEMPT))
        .containsExactly("Thanks for nothing");
  }

  @Test
  void aBarePraiseBesideAFaultMocksUnlessItIsThankedFor() {
    assertThat(mocks("Wonderful. Our bus is late again.")).isTrue();
    assertThat(mocks("Wonderful! Only the bus was late.")).isFalse();
    assertThat(mocks("Wonderful\nThe old one was late, this is not.")).isFalse();
    assertThat(mocks("@acme is wonderful. Our bus was late.")).isFalse();
    assertThat(mocks("Thanks! Wonderful. Our bus is late again.")).isFalse();
    assertThat(mocks("Wonderful. Our driver was helpful.")).isFalse();
    assertThat(mocks("You run a wonderful line. Our bus is late again.")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Amazing, our bus is late again.                        |true",
        "en|Amazing, but our bus is late again.                |false",
        "en|Amazing, friendly driver, although the bus was late. |false",
        "et|Suurepärane, buss hilines jälle tund aega.         |true",
        "et|Väga tore, ootasin tund aega ja keegi ei vastanud. |true",
        "et|Küll on tore, kui rong jälle ära jäetakse.         |true",
        "lv|Paldies, ka jau atkal atcēlāt reisu.               |true",
        "et|Aitäh jälle hilinemise eest                        |true",
        "et|Aitäh kiire abi eest, katkine uks on nüüd korras.  |false",
        "lv|Lieliski, autobuss atkal kavējas.                  |true",
        "nl|Fantastisch, de trein is weer kapot.               |true",
      })
  void praiseThatOpensASentenceOfFaultsMocks(String code, String text, boolean mocked) {
    Language language = Language.ofCode(code).orElseThrow();
    LexiconCueFinder.Reading reading =
        LexiconCueFinder.shipped().read(SplitText.of(text, language), language);
    boolean praises = reading.cues().stream().anyMatch(cue -> cue.kind() == CueKind.PRAISE);
    boolean thanks = reading.cues().stream().anyMatch(cue -> cue.kind() == CueKind.THANKS);
    assertThat(praises || thanks).isEqualTo(!mocked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Ate your muffin, had to use my EpiPen.            |true",
        "en|Do I need a letter to use my EpiPen on board?     |false",
        "de|Nach Ihrem Keks musste ich den EpiPen benutzen.   |true",
        "nl|Na jullie koek heb ik mijn EpiPen gebruikt.       |true",
        "fr|Après votre biscuit j'ai utilisé mon EpiPen.      |true",
        "es|Tras su galleta tuve que usar mi EpiPen.          |true",
        "it|Dopo il vostro biscotto ho usato il mio EpiPen.   |true",
        "lv|Pēc jūsu cepuma izmantoju EpiPen.                 |true",
        "et|Pärast teie küpsist kasutasin EpiPeni.            |true",
      })
  void whoNeededTheirInjectorWasInDanger(String code, String text, boolean danger) {
    Language language = Language.ofCode(code).orElseThrow();
    assertThat(FINDER.find(text, language).stream().anyMatch(cue -> cue.kind() == CueKind.SAFETY))
        .isEqualTo(danger);
  }

  @Test
  void whoIsMerelyMentionedIsNothingGraveInWhatIsNoComplaint() {
    assertThat(calm("I saw you help an elderly man.", Language.EN)).isEmpty();
    assertThat(calm("Im Rollstuhl sitzt heute Lena.", Language.DE)).isEmpty();
    assertThat(calm("You did not help an elderly man.", Language.EN)).contains(CueKind.GRAVE);
    assertThat(calm("The lift was broken, and he is elderly.", Language.EN))
        .contains(CueKind.GRAVE);
    assertThat(quotes("I saw you help an elderly man.", Language.EN, CueKind.GRAVE))
        .containsExactly("elderly");
  }

  private static List<CueKind> calm(String text, Language language) {
    return LexiconCueFinder.shipped().read(SplitText.of(text, language), language).calm().stream()
        .map(Cue::kind)
        .filter(kind -> kind == CueKind.GRAVE)
        .toList();
  }

  private static boolean mocks(String text) {
    return LexiconCueFinder.shipped().read(SplitText.of(text, Language.EN), Language.EN).mocks();
  }

  @Test
  void handlesAndLinksAreNoWords() {
    assertThat(FINDER.find("@worst_company https://example.org/thanks", Language.EN)).isEmpty();
  }

  @Test
  void stretchedWordsAndHashtagsAreUnderstood() {
    assertThat(quotes("thaaaank youuuu", Language.EN, CueKind.THANKS)).isNotEmpty();
    assertThat(quotes("#NeverAgain", Language.EN, CueKind.CHURN)).isNotEmpty();
  }

  @Test
  void ownWordsBeforeAForwardCountAloneAndABareForwardIsNews() {
    assertThat(FINDER.find("Lovely crew! RT @acme: worst company ever", Language.EN))
        .extracting(Cue::kind)
        .contains(CueKind.PRAISE)
        .doesNotContain(CueKind.CONTEMPT, CueKind.NEWS);
    assertThat(FINDER.find("RT @acme: new shop opens", Language.EN))
        .extracting(Cue::kind)
        .contains(CueKind.NEWS);
  }

  @Test
  void inAnUnsupportedLanguageOnlyMarksCount() {
    assertThat(FINDER.find("Onko kauppa auki? Kiitos amazing", Language.UNSUPPORTED))
        .containsExactly(new Cue(CueKind.QUESTION, "Onko kauppa auki"));
  }

  @Test
  void theSameWordsAreReportedOnce() {
    assertThat(quotes("Thanks. thanks. THANKS.", Language.EN, CueKind.THANKS))
        .containsExactly("Thanks");
  }

  @Test
  void hostileTextsGiveABoundedAnswer() {
    for (String piece :
        List.of(
            "a",
            "? ",
            "thank you so much ",
            "no bag not late ",
            "Great. late lol. but broken baby no food ",
            "\ud83d\ude21",
            "\ud800",
            "z\u0300\u0301")) {
      assertThat(FINDER.find(piece.repeat(100_000), Language.EN))
          .hasSizeLessThanOrEqualTo(LexiconCueFinder.MOST + 1)
          .allSatisfy(cue -> assertThat(cue.quote().length()).isBetween(1, 80));
    }
  }

  @Property(tries = 300)
  void everyQuoteStandsInTheText(@ForAll String text, @ForAll Language language) {
    assertThat(FINDER.find(text, language))
        .allSatisfy(cue -> assertThat(text).contains(cue.quote()));
  }
}

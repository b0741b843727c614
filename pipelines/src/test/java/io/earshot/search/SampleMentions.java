package io.earshot.search;

import java.time.Instant;
import java.util.List;

/**
 * Invented posts about the invented airlines acme-air and zenith and the shop tarn, in several
 * languages; small enough that the exact hits of a query can be said by reading.
 */
final class SampleMentions {
  private SampleMentions() {}

  static final List<IndexedMention> ALL =
      List.of(
          mention("en1", "2026-11-01T08:00:00Z", "acme-air")
              .text("My flight was delayed again and nobody at the desk would talk about a refund.")
              .language("en")
              .author("mastodon:ann@example.social", "@ann@example.social", "Ann Ode", 4200L)
              .sentiment("negative", -0.9)
              .complaint(true, 2)
              .touchpoints(List.of("punctuality", "staff"))
              .intents(List.of("contact_request"))
              .customerType("lapsed_loyal")
              .queued("recover", 71.5)
              .reach(12, 3)
              .build(),
          mention("en2", "2026-11-02T09:30:00Z", "acme-air")
              .text(
                  "Late refund, no reply to my mail. #delay #AcmeFail @acme_air https://example.com/delays?x=1")
              .language("en")
              .author("mastodon:bo@example.social", "@bo@example.social", "Bo", 90L)
              .sentiment("negative", -0.7)
              .complaint(true, 1)
              .touchpoints(List.of("returns", "email_chat"))
              .intents(List.of("churn_threat"))
              .customerType("extreme_critic")
              .queued("verify", 40.0)
              .thread("test:en1", "test:en1")
              .build(),
          mention("en3", "2026-11-19T23:59:59Z", "zenith")
              .text("The refund came after a very long and tiring wait, late as ever.")
              .language("en")
              .author("bluesky:did:plc:cy", "cy.example.com", "Cy", 15L)
              .sentiment("neutral", 0.0)
              .complaint(false, 0)
              .build(),
          mention("en4", "2026-11-20T00:00:00Z", "acme-air")
              .kind("review")
              .title("Delays everywhere")
              .text("Lovely crew, thank you \uD83D\uDE0D\u2708\uFE0F")
              .language("en")
              .author("reviews:dee", null, "Dee", null)
              .sentiment("positive", 0.8)
              .complaint(false, 0)
              .customerType("champion")
              .queued("delight", 55.0)
              .rating(4.0, 5.0)
              .build(),
          mention("de1", "2026-11-03T10:00:00Z", "acme-air")
              .text("Unsere Flüge wurden gestrichen, die Straße war voll. Nie wieder!")
              .language("de")
              .author("mastodon:eva@example.social", "@eva@example.social", "Eva", 1500L)
              .sentiment("negative", -0.8)
              .complaint(true, 2)
              .touchpoints(List.of("punctuality"))
              .customerType("lapsed_loyal")
              .queued("recover", 80.0)
              .build(),
          mention("nl1", "2026-10-30T12:00:00Z", "acme-air")
              .text("De vertragingen bij deze maatschappij zijn niet normaal.")
              .language("nl")
              .sentiment("negative", -0.6)
              .complaint(true, 1)
              .touchpoints(List.of("punctuality"))
              .build(),
          mention("lv1", "2026-11-05T07:15:00Z", "acme-air")
              .text("Mūsu lidmašīnas kavējas jau trešo stundu.")
              .language("lv")
              .sentiment("negative", -0.5)
              .complaint(true, 1)
              .touchpoints(List.of("punctuality"))
              .build(),
          mention("et1", "2026-11-06T07:15:00Z", "zenith")
              .text("Lennukid hilinesid jälle, raha tagasi ei saanud.")
              .language("et")
              .sentiment("negative", -0.5)
              .complaint(true, 2)
              .touchpoints(List.of("punctuality", "payment"))
              .build(),
          mention("fr1", "2026-11-07T07:15:00Z", "zenith")
              .text("L'avion était en retard, les bagages perdus.")
              .language("fr")
              .sentiment("negative", -0.4)
              .complaint(true, 2)
              .build(),
          mention("es1", "2026-11-08T07:15:00Z", "zenith")
              .text("Los vuelos siempre salen puntuales, gracias.")
              .language("es")
              .sentiment("positive", 0.6)
              .complaint(false, 0)
              .build(),
          mention("it1", "2026-11-09T07:15:00Z", "zenith")
              .text("Dell'aereo nessuna notizia, rimborsi mai arrivati.")
              .language("it")
              .sentiment("negative", -0.6)
              .complaint(true, 1)
              .build(),
          mention("ja1", "2026-11-10T07:15:00Z", "zenith")
              .text("飛行機が遅れました。返金してください。")
              .language("unsupported")
              .sentiment("undetermined", 0)
              .complaint(null, 0)
              .build(),
          shop("shop1", "2026-11-11T10:00:00Z")
              .kind("review")
              .title("Broken on arrival")
              .text(
                  "The kettle leaks and the customer service was rude when I asked for money back.")
              .language("en")
              .author("reviews:finn", null, "Finn", null)
              .sentiment("negative", -0.9)
              .complaint(true, 3)
              .touchpoints(List.of("product", "staff"))
              .intents(List.of("safety"))
              .customerType("extreme_critic")
              .queued("verify", 60.0)
              .rating(2.0, 10.0)
              .build(),
          shop("shop2", "2026-11-12T10:00:00Z")
              .kind("survey")
              .text("How do I return the kettle?")
              .language("en")
              .sentiment("neutral", 0)
              .complaint(false, 0)
              .intents(List.of("question"))
              .customerType("undetermined")
              .queued("answer", 20.0)
              .rating(6.0, 10.0)
              .build(),
          shop("withheld", "2026-11-13T10:00:00Z")
              .kind("comment")
              .language("unknown")
              .sentiment("undetermined", 0)
              .complaint(null, 0)
              .build());

  static IndexedMentionBuilder mention(String id, String createdAt, String brand) {
    return IndexedMention.builder("test:" + id, "mastodon", Instant.parse(createdAt)).brand(brand);
  }

  private static IndexedMentionBuilder shop(String id, String createdAt) {
    return IndexedMention.builder("test:" + id, "reviews", Instant.parse(createdAt)).brand("Tarn");
  }
}

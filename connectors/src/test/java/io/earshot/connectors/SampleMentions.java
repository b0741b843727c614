package io.earshot.connectors;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Mentions for tests. */
public final class SampleMentions {
  private SampleMentions() {}

  /** A plain mention of the source {@code test}, one minute later for each number. */
  public static Mention numbered(int number) {
    return new Mention(
        "test:" + number,
        "test",
        MentionKind.POST,
        "tidewater",
        Author.of("test:author-" + number % 3),
        null,
        "Message number " + number,
        null,
        null,
        Instant.parse("2026-11-20T00:00:00Z").plusSeconds(60L * number),
        null,
        null,
        null,
        null,
        null,
        Engagement.NONE,
        false);
  }

  /** Any mention that keeps the rules, with any characters that text can hold. */
  public static Arbitrary<Mention> any() {
    Arbitrary<String> key =
        Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(40);
    Arbitrary<String> text =
        Arbitraries.strings()
            .all()
            .ofMaxLength(60)
            .map(TextMending::mend)
            .filter(words -> !words.isBlank());
    Arbitrary<Instant> moment =
        Arbitraries.longs()
            .between(MentionRules.EARLIEST.getEpochSecond(), 4_000_000_000L)
            .flatMap(
                second ->
                    Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nano -> Instant.ofEpochSecond(second, nano)));
    Arbitrary<Long> count = Arbitraries.longs().greaterOrEqual(0);
    Arbitrary<Author> author =
        Combinators.combine(
                key,
                text.injectNull(0.3),
                text.injectNull(0.3),
                count.injectNull(0.3),
                Arbitraries.of(true, false).injectNull(0.3))
            .as(Author::new);
    Arbitrary<Rating> rating =
        Combinators.combine(
                Arbitraries.doubles().between(0, 1), Arbitraries.doubles().between(0.1, 1e6))
            .as((share, scale) -> new Rating(Math.min(scale, share * scale), scale));
    Arbitrary<Engagement> engagement =
        Combinators.combine(count, count, count, count.injectNull(0.3)).as(Engagement::new);
    return Combinators.combine(
            Combinators.combine(key, key.injectNull(0.3), author.injectNull(0.3), engagement)
                .as(SampleMentions::base),
            Combinators.combine(
                    text.injectNull(0.3), text, text.injectNull(0.3), rating.injectNull(0.3))
                .as(Words::new),
            Combinators.combine(moment, Arbitraries.longs().between(0, 1L << 32).injectNull(0.3))
                .as(Times::new),
            Arbitraries.of(MentionKind.class),
            Arbitraries.of(true, false))
        .as(
            (base, words, times, kind, deleted) ->
                new Mention(
                    base.id(),
                    "test",
                    kind,
                    base.brand(),
                    base.author(),
                    words.title(),
                    words.text(),
                    words.lang(),
                    words.rating(),
                    times.createdAt(),
                    times.editedAfterMillis() == null
                        ? null
                        : times.createdAt().plusMillis(times.editedAfterMillis()),
                    null,
                    "https://example.org/" + base.id(),
                    base.brand(),
                    base.id(),
                    base.engagement(),
                    deleted));
  }

  private record Words(String title, String text, String lang, Rating rating) {}

  private record Times(Instant createdAt, Long editedAfterMillis) {}

  private static Mention base(String id, String brand, Author author, Engagement engagement) {
    return new Mention(
        id,
        "test",
        null,
        brand,
        author,
        null,
        "Hello",
        null,
        null,
        MentionRules.EARLIEST,
        null,
        null,
        null,
        null,
        null,
        engagement,
        false);
  }
}

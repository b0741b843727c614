package io.earshot.connectors;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What every mention must keep, whatever it came from. The one place for these rules: each format
 * and each connector ends with {@link #accept}, and the night calls {@link #check(Mention,
 * Instant)}.
 *
 * <ul>
 *   <li>{@code id} and {@code source} are there and not blank; so is {@code text} unless the
 *       mention is deleted.
 *   <li>{@code createdAt}, {@code modifiedAt} and {@code collectedAt} are not before 1990 and not
 *       after the latest moment given; {@code modifiedAt} is not before {@code createdAt}.
 *   <li>Keys (id, source, brand, author id, inReplyTo, thread) hold no control characters and no
 *       half surrogate pairs, since mending them could make two of them one. In what people read
 *       (title, text, names, handle, lang) a control character other than tab and line ends becomes
 *       a blank and half a surrogate pair U+FFFD.
 *   <li>{@code source} can be the name of a folder: no slash or backslash, no dot in front.
 *   <li>An {@code url} that is not http or https is left out, as nobody should be led to click it.
 *   <li>Lengths keep the limits below, counted in chars. Title and text have no limit of their own,
 *       as a record has one.
 * </ul>
 */
public final class MentionRules {
  /** Nothing that Earshot reads is older; zero dates and year 1 are. */
  public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** For id, source, brand, author id, inReplyTo, thread, handle and name. */
  public static final int MAX_KEY_CHARS = 512;

  /** Longer than browsers and servers commonly allow. */
  public static final int MAX_URL_CHARS = 8_192;

  /** The longest language tag that RFC 5646 foresees has 35. */
  public static final int MAX_LANG_CHARS = 64;

  /** No scale in use comes near; a larger number is a mistake of the source. */
  public static final double MAX_RATING_SCALE = 1_000_000;

  /** How far a source's clock and zone may run ahead of us. */
  private static final Duration CLOCK_LEEWAY = Duration.ofDays(1);

  private MentionRules() {}

  /** The latest moment that a mention may bear in a run as of {@code asOf}. */
  public static Instant latest(Instant asOf) {
    return asOf.plus(CLOCK_LEEWAY);
  }

  /** The mention with its texts mended, once it keeps all rules that need no clock. */
  public static Mention accept(Mention mention) throws RejectedRecordException {
    Mention mended = TextMending.mend(mention);
    check(mended);
    return mended;
  }

  /** All rules that need no clock. */
  public static void check(Mention mention) throws RejectedRecordException {
    checkKey("id", mention.id());
    checkKey("source", mention.source());
    checkFolderName(mention.source());
    if (!mention.deleted() && (mention.text() == null || mention.text().isBlank())) {
      throw new RejectedRecordException(RejectionReason.MISSING_FIELD, "text is absent or empty");
    }
    checkKey("brand", mention.brand());
    checkKey("inReplyTo", mention.inReplyTo());
    checkKey("thread", mention.thread());
    if (mention.author() != null) {
      checkKey("author.id", mention.author().id());
      checkLength("author.handle", mention.author().handle(), MAX_KEY_CHARS);
      checkLength("author.name", mention.author().name(), MAX_KEY_CHARS);
    }
    checkLength("lang", mention.lang(), MAX_LANG_CHARS);
    checkLength("url", mention.url(), MAX_URL_CHARS);
    checkNotBefore("createdAt", mention.createdAt(), EARLIEST, "1990");
    checkNotBefore("collectedAt", mention.collectedAt(), EARLIEST, "1990");
    checkNotBefore("modifiedAt", mention.modifiedAt(), mention.createdAt(), "createdAt");
  }

  /**
   * All rules.
   *
   * @param latest the latest moment allowed, see {@link #latest(Instant)}
   */
  public static void check(Mention mention, Instant latest) throws RejectedRecordException {
    check(mention);
    checkNotAfter("createdAt", mention.createdAt(), latest);
    checkNotAfter("modifiedAt", mention.modifiedAt(), latest);
    checkNotAfter("collectedAt", mention.collectedAt(), latest);
  }

  /** A rating, or the refusal of one that is outside its scale, or whose scale is impossible. */
  public static Rating rating(double value, double scale) throws RejectedRecordException {
    if (!(scale > 0 && scale <= MAX_RATING_SCALE)) {
      throw new RejectedRecordException(
          RejectionReason.OUT_OF_RANGE,
          String.format(
              Locale.ROOT, "rating.scale is not above 0 and at most %.0f", MAX_RATING_SCALE));
    }
    if (!(value >= 0 && value <= scale)) {
      throw new RejectedRecordException(
          RejectionReason.OUT_OF_RANGE, "rating is not within 0 and its scale");
    }
    return new Rating(value, scale);
  }

  private static void checkKey(String field, String key) throws RejectedRecordException {
    if (key == null) {
      return;
    }
    if (key.isBlank()) {
      throw new RejectedRecordException(RejectionReason.MISSING_FIELD, field + " is empty");
    }
    checkLength(field, key, MAX_KEY_CHARS);
    if (!TextMending.isSound(key)) {
      throw new RejectedRecordException(
          RejectionReason.WRONG_TYPE, field + " holds control characters or half characters");
    }
  }

  private static void checkFolderName(String source) throws RejectedRecordException {
    if (source.startsWith(".") || source.indexOf('/') >= 0 || source.indexOf('\\') >= 0) {
      throw new RejectedRecordException(
          RejectionReason.WRONG_TYPE, "source holds a slash or begins with a dot");
    }
  }

  private static void checkLength(String field, String value, int most)
      throws RejectedRecordException {
    if (value != null && value.length() > most) {
      throw new RejectedRecordException(
          RejectionReason.OUT_OF_RANGE, field + " is longer than " + most + " chars");
    }
  }

  private static void checkNotBefore(String field, Instant moment, Instant earliest, String name)
      throws RejectedRecordException {
    if (moment != null && moment.isBefore(earliest)) {
      throw new RejectedRecordException(
          RejectionReason.IMPOSSIBLE_DATE, field + " is before " + name);
    }
  }

  private static void checkNotAfter(String field, Instant moment, Instant latest)
      throws RejectedRecordException {
    if (moment != null && moment.isAfter(latest)) {
      throw new RejectedRecordException(
          RejectionReason.IMPOSSIBLE_DATE, field + " is after " + latest);
    }
  }
}

package io.earshot.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fields of the index. Nothing but {@link #RECORD} is stored: a hit is shown from it, and the
 * other fields exist to find, order and count. Facets are counted from doc values, which {@code
 * KeywordField} writes beside the term.
 */
final class MentionFields {
  /** Version of the layout below; written into each split, a newer one is refused. */
  static final String FORMAT = "3";

  /**
   * The layouts that can be searched: 1 has the same fields without the archive's, 2 all but one.
   */
  static final Set<String> READABLE_FORMATS = Set.of("1", "2", FORMAT);

  /** The key of {@link #FORMAT} in the user data of a split's commit. */
  static final String FORMAT_KEY = "earshot.format";

  /** The whole mention as Smile, stored, not indexed: one compressed read a hit, no re-assembly. */
  static final String RECORD = "record";

  /** One exact term, for {@code id:} and explain; doc values, since it breaks ties of order. */
  static final String ID = "id";

  /**
   * Title and text as exact folded words with positions (phrases, NEAR, prefixes); not stored, the
   * record has it. With norms: a short post about the word ranks above a long one that mentions it.
   */
  static final String TEXT = "text";

  /**
   * The title alone, tokenised like {@link #TEXT}, for {@code title:}; absent in most posts, and
   * without norms, since titles are of like length.
   */
  static final String TITLE = "title";

  /** Keyword in lower case, facet. */
  static final String BRAND = "brand";

  /** Keyword in lower case, facet. */
  static final String SOURCE = "source";

  /**
   * Account id, handle without its leading {@code @}, and display name, each one keyword in lower
   * case; no doc values, since counting by person is not offered.
   */
  static final String AUTHOR = "author";

  /**
   * Ids of the conversation and of the mention that is answered, in exactly this case: what was
   * said around a mention is found by them. No doc values, since nothing is counted by them.
   */
  static final String THREAD = "thread";

  /** Keyword of a closed list, facet. */
  static final String KIND = "kind";

  /** Keyword of a closed list, facet; the language that was found, not the one claimed. */
  static final String LANGUAGE = "lang";

  /** Keyword of a closed list, facet. */
  static final String SENTIMENT = "sentiment";

  /** Keyword {@code yes}, {@code no} or {@code unknown}, facet. */
  static final String COMPLAINT = "complaint";

  /** Keyword of a closed list, facet; absent where the person may not be judged. */
  static final String TYPE = "type";

  /** Keyword of a closed list, facet; absent when the mention stands in no queue. */
  static final String LANE = "lane";

  /** Keywords of a closed list, several, facet. */
  static final String TOUCHPOINT = "touchpoint";

  /** Keywords of a closed list, several, facet. */
  static final String INTENT = "intent";

  /** Point for ranges; facet. */
  static final String SEVERITY = "severity";

  /** Point for ranges, in stars of five whatever the scale of the source; facet by whole star. */
  static final String RATING = "rating";

  /** Point for ranges; nothing is ordered or counted by it. */
  static final String FOLLOWERS = "followers";

  /** Milliseconds since 1970 UTC: point for ranges, doc values to order by; orders the segment. */
  static final String CREATED = "created";

  /** Year and month in UTC, doc values only: a facet, while {@link #CREATED} answers queries. */
  static final String MONTH = "month";

  /** Doc values only, to order by: points of the queue. */
  static final String PRIORITY = "priority";

  /**
   * Key of the customer and brand, one exact term: finds what somebody said before. Not searched.
   * Doc values, to follow customers from type to type; absent in splits written before they were.
   */
  static final String CUSTOMER = "customer";

  /**
   * What the customer's story goes on from. Doc values only, which Lucene keeps uncompressed: many
   * are read for each customer, and a stored field would cost a block of mentions each.
   */
  static final String TOLD = "told";

  /** The whole mention as the archive keeps it; stored. */
  static final String ARCHIVE = "archive";

  /** What can be counted, in the order in which it is listed. */
  static final List<String> FACETS =
      List.of(
          BRAND,
          SOURCE,
          LANGUAGE,
          SENTIMENT,
          TYPE,
          LANE,
          TOUCHPOINT,
          INTENT,
          KIND,
          COMPLAINT,
          SEVERITY,
          RATING,
          MONTH);

  /** Longest keyword kept as it is, in UTF-16 units; Lucene takes at most 32,766 bytes. */
  private static final int LONGEST_KEYWORD = 1_000;

  private MentionFields() {}

  /** The field of stemmed words, for example {@code text.de}; tokenised with positions. */
  static String stemmed(String field, String language) {
    return field + '.' + language;
  }

  /**
   * The form of a keyword in the index: itself, or, when hostile length would be refused by Lucene,
   * its beginning and a hash of the whole, so that different ones stay different.
   */
  static String keyword(String value) {
    if (value.length() <= LONGEST_KEYWORD) {
      return value;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return value.substring(0, LONGEST_KEYWORD) + '#' + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The keyword in lower case, for fields in which case does not matter. */
  static String lowerKeyword(String value) {
    return keyword(value.toLowerCase(Locale.ROOT));
  }

  /** How an account is looked up by its handle: without the mark that sources set or omit. */
  static String handle(String value) {
    return lowerKeyword(value.startsWith("@") ? value.substring(1) : value);
  }
}

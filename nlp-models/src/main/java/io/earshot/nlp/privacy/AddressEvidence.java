package io.earshot.nlp.privacy;

import io.earshot.nlp.privacy.AddressPart.Kind;
import java.util.List;

/**
 * How much a run of words and numbers looks like an address from inside.
 *
 * @param points a street word 2, one that begins or stands before a number 3, a flat 2, a post box
 *     or field post 3, a number beside a name 1, on both sides of a name 3 together, a postcode at
 *     the end 1, each new line or comma 1
 * @param sure whether one of the words can hardly stand anywhere else
 * @param listed whether it begins with a number and goes on behind a comma or in a new line
 * @param rambles whether too many words follow each other without a number or a break
 */
record AddressEvidence(int points, boolean sure, boolean listed, boolean rambles) {
  private static final int MOST_WORDS_IN_A_ROW = 4;
  private static final int SHORTEST_WHOLE_WORD = 3;

  static AddressEvidence of(List<AddressPart> parts) {
    int points = 0;
    int row = 0;
    int longestRow = 0;
    boolean sure = false;
    boolean broken = false;
    boolean named = false;
    boolean numberBefore = false;
    boolean numberBehind = false;
    for (int i = 0; i < parts.size(); i++) {
      AddressPart part = parts.get(i);
      AddressPart next = i + 1 < parts.size() ? parts.get(i + 1) : null;
      boolean joined = next != null && !next.broken();
      boolean toNumber = joined && next.isNumber();
      boolean word = part.kind() == Kind.NAME || part.kind() == Kind.STREET;
      int own =
          switch (part.kind()) {
            case STREET -> isWhole(part, i == 0, next) ? 3 : 2;
            case UNIT -> toNumber ? 2 : 0;
            case BOX -> toNumber ? 3 : 0;
            case FIELD_POST -> 3;
            case NUMBER -> next == null && i > 0 && part.isPostcode() ? 1 : 0;
            default -> 0;
          };
      sure |= own > 1;
      points += own + (part.broken() && word && i > 1 ? 1 : 0);
      broken |= part.broken() && word && i > 0;
      named |= isNamed(part, word);
      numberBefore |=
          part.isNumber() && joined && (next.kind() == Kind.NAME || next.kind() == Kind.STREET);
      numberBehind |= word && toNumber;
      row = part.kind() != Kind.NAME || part.broken() ? 0 : row + 1;
      longestRow = Math.max(longestRow, row);
    }
    points +=
        (numberBefore ? 1 : 0) + (numberBehind ? 1 : 0) + (numberBefore && numberBehind ? 1 : 0);
    boolean listed = parts.get(0).isNumber() && broken;
    return new AddressEvidence(named ? points : 0, sure, listed, longestRow > MOST_WORDS_IN_A_ROW);
  }

  /** A name, a street word that holds one ("Lindenweg"), or what needs none. */
  private static boolean isNamed(AddressPart part, boolean word) {
    return word
        ? part.lower().length() > 2 && !AddressPart.listed("street", part.lower())
        : part.kind() == Kind.BOX || part.kind() == Kind.FIELD_POST;
  }

  /** A street word, not just "St" or "Dr", that a number follows or a name, "Rua Mina". */
  private static boolean isWhole(AddressPart street, boolean first, AddressPart next) {
    boolean joined = next != null && !next.broken();
    return joined && (first || next.isNumber()) && street.lower().length() >= SHORTEST_WHOLE_WORD;
  }
}

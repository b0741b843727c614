package io.earshot.priority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that evidence is made of: a kind and what it speaks of. {@link FactWords} says it in
 * the language of whoever reads it, which a night does not know. In JSON a list: the code of the
 * kind, then the values. Immutable.
 *
 * @param kind what is told
 * @param values what it speaks of, as many as the kind has places; a stretch of time as ISO 8601
 *     ({@code PT50H}), a day as {@code 2026-08-03}, numbers in digits, the rest as codes or words
 */
public record Fact(Kind kind, List<String> values) implements Serializable {
  public Fact {
    Objects.requireNonNull(kind, "kind");
    values = List.copyOf(values);
    if (values.size() != kind.values.size()) {
      throw new IllegalArgumentException(kind + " speaks of " + kind.values.size() + " values");
    }
  }

  /** What a value is, and so how it is said. */
  enum Value {
    /** Said as it is. */
    WORDS,
    NUMBER,
    LENGTH,
    /** The code of a language. */
    LANGUAGE,
    /** A code of a list that {@code facts.properties} has under this name. */
    TYPE,
    MARK,
    SIGNAL,
    OUTCOME,
    SERVICE,
    /** What is judged. */
    FIELD,
    /** The code of a judgement, of whatever field, or several with blanks between. */
    JUDGEMENT,
    /** A code that the sentence itself is chosen by. */
    FEATURE
  }

  /** What can be told. The sentence of each stands in {@code facts.properties}. */
  public enum Kind {
    /** Evidence of a row from a version that kept sentences only. */
    WRITTEN(Value.WORDS),
    /** The customer's own words. */
    QUOTE(Value.WORDS),

    TYPE(Value.TYPE, Value.NUMBER),
    TYPE_CHANGE(Value.TYPE, Value.TYPE),
    /** What spoke for the type most, and its day where it is of the past. */
    FEATURE(Value.FEATURE, Value.WORDS),

    /** What, to what, by whom, when, and what the machine had said. */
    OVERRULED(Value.FIELD, Value.JUDGEMENT, Value.WORDS, Value.WORDS, Value.JUDGEMENT),

    JUDGED_COMPLAINT(Value.NUMBER),
    NOT_JUDGED_COMPLAINT,
    NO_MODEL_OF_UNSUPPORTED,
    NO_MODEL_OF_UNKNOWN,
    NO_MODEL(Value.LANGUAGE),
    BUT_SAYS,
    BUT_SHOWS(Value.MARK),
    BUT_STARS(Value.NUMBER, Value.NUMBER),
    BUT_BAD_MOOD,
    BUT_TROUBLE,
    SEVERITY_1,
    SEVERITY_2,
    SEVERITY_3,
    MAY_LEAVE,
    STARS(Value.NUMBER, Value.NUMBER),

    SIGNAL(Value.SIGNAL),

    /** Since the post, when the night ran. */
    OLD(Value.LENGTH),
    IN_SERVICE(Value.LENGTH),
    OVERDUE(Value.LENGTH),
    PAST_TARGET,
    DUE_IN(Value.LENGTH),

    FOLLOWERS(Value.NUMBER),
    SHARES(Value.NUMBER),
    VIEWS(Value.NUMBER),

    EARLIER_COMPLAINTS(Value.NUMBER, Value.NUMBER, Value.WORDS),
    NOT_THE_FIRST_TIME,
    LOYAL,
    CUSTOMER_SINCE(Value.WORDS),
    HEARD_OF_SINCE(Value.WORDS),

    /** Facts of the customer file follow. */
    CUSTOMER_FILE,
    WORTH(Value.NUMBER),
    TIER(Value.WORDS),
    OPEN_ORDERS(Value.NUMBER),

    ASKS,
    ASKS_FOR_CONTACT,
    WRITES_ON,
    WARM_WORDS,
    SAYS_SOLVED,
    WAITS_FOR_COMPLAINTS,
    NOT_SERVED(Value.LANGUAGE),
    NOT_SERVED_UNSUPPORTED,

    COMPLAINTS(Value.NUMBER),
    SAME_WORDS_OR_MATTER,
    SAME_WRITER,
    NAMING(Value.WORDS),
    OUT_OF_ORDER(Value.SERVICE),

    SETTLED_BEFORE(Value.WORDS),
    NOBODY_ANSWERED,
    CUSTOMER_ON(Value.WORDS),
    WROTE_AGAIN(Value.WORDS),
    NOT_SOLVED(Value.WORDS),
    AGAIN(Value.WORDS),
    /** What went before follows. */
    AFTER,
    ANSWERED(Value.WORDS, Value.WORDS),
    CLOSED(Value.OUTCOME, Value.WORDS, Value.WORDS),
    REOPENED(Value.WORDS, Value.WORDS);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
    private final List<Value> values;

    Kind(Value... values) {
      this.values = List.of(values);
    }

    /** What stands at a place. */
    Value value(int place) {
      return values.get(place);
    }

    /** The lower-case word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A fact of this kind; values are written by their {@code toString}. */
  public static Fact of(Kind kind, Object... values) {
    return new Fact(kind, Arrays.stream(values).map(String::valueOf).toList());
  }

  /** The day of a moment in UTC, as facts tell days. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** Evidence that is known as a sentence only. */
  public static List<Fact> written(String sentence) {
    return List.of(of(Kind.WRITTEN, sentence));
  }

  /** From a list as {@link #toList} gives it. */
  @JsonCreator
  static Fact fromList(List<String> list) {
    return new Fact(
        Kind.valueOf(list.get(0).toUpperCase(Locale.ROOT)), list.subList(1, list.size()));
  }

  /** The code of the kind, then the values. */
  @JsonValue
  List<String> toList() {
    List<String> list = new ArrayList<>();
    list.add(kind.code());
    list.addAll(values);
    return list;
  }
}

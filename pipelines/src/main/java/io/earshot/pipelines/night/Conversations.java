package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.care.CareRecord;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.priority.Conversation;
import io.earshot.priority.Fact;
import io.earshot.priority.FactWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cuts what a customer wrote about a brand into matters, and tells how each stands.
 *
 * <p>A matter begins with a complaint or a question. What the customer writes within {@link #GAP}
 * of its last post, or in the same thread, belongs to it, within {@link #SPAN} mentions. It moves
 * with each post and each record of the team:
 *
 * <ul>
 *   <li>an answer of the team: answered; a closure: as the record says, and where no reply was
 *       needed as if answered
 *   <li>word that it is solved, or thanks after an answer: solved, and pleased
 *   <li>a complaint after an answer: not solved for the customer; after it was solved, within the
 *       matter or within {@link #MEMORY} at the same touchpoint: recurring
 *   <li>any other post after an answer waits for the next answer
 * </ul>
 */
final class Conversations {

  /** How long after its last post a matter is still the same: as long as the matter at hand. */
  static final Duration GAP = Duration.ofDays(7);

  /**
   * How long a solved matter is remembered: who has the same trouble after a year has a new one.
   */
  static final Duration MEMORY = Duration.ofDays(90);

  /**
   * How many mentions of a customer a matter spans at most, and how far back the matter before is
   * looked for: enough for a person, a bound for a robot that never pauses.
   */
  static final int SPAN = CustomerStory.REMEMBERED;

  private Conversations() {}

  /**
   * Tells the matters of one customer.
   *
   * @param mentions theirs about one brand, oldest first
   * @param until posts and records of that moment or later are not looked at
   * @return for each mention, in the order given, how its matter stands; null where it belongs to
   *     none
   */
  static List<Conversation> of(List<Remembered> mentions, CareBook book, Instant until) {
    return told(null, mentions, book, until);
  }

  /**
   * Tells them from the matter on that what is new may belong to; of what was told before it only
   * how the matter before stood is needed.
   *
   * @param before what was told, oldest first; the last {@link #SPAN}, and as many before the
   *     matter at hand, or all
   * @param mentions what comes after it, oldest first
   * @return for each of {@code before} that was told anew, and then for each of {@code mentions}
   */
  static List<Conversation> after(
      List<ToldMention> before, List<Remembered> mentions, CareBook book) {
    int from = atHand(before);
    List<Remembered> anew =
        new ArrayList<>(
            before.subList(from, before.size()).stream().map(ToldMention::remembered).toList());
    anew.addAll(mentions);
    return told(settledBefore(before, from), anew, book, Instant.MAX);
  }

  /**
   * Where in the story the matter began that a further mention may belong to; the number of
   * mentions when there is none.
   */
  static int atHand(List<ToldMention> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - SPAN + 1); i--) {
      ToldMention.Matter matter = before.get(i).matter();
      if (matter != null) {
        String first = matter.id();
        for (int j = i; j >= Math.max(0, before.size() - SPAN + 1); j--) {
          if (before.get(j).id().equals(first)) {
            return j;
          }
        }
        return before.size();
      }
    }
    return before.size();
  }

  /** The matter before one that begins there, as it was told, or null. */
  private static Matter settledBefore(List<ToldMention> before, int from) {
    Matter earlier = null;
    for (int i = from - 1; i >= Math.max(0, from - SPAN); i--) {
      ToldMention.Matter matter = before.get(i).matter();
      if (matter != null && earlier == null) {
        earlier = new Matter(matter);
      }
      if (matter != null && matter.id().equals(earlier.id)) {
        earlier.posts.add(new Post(i - from, before.get(i).remembered()));
      }
    }
    return earlier;
  }

  private static List<Conversation> told(
      Matter earlier, List<Remembered> mentions, CareBook book, Instant until) {
    List<Matter> matters = mattersOf(earlier, mentions, book, until);
    List<Conversation> turns = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Matter matter = matters.get(i);
      turns.add(matter == null ? null : matter.seenFrom(mentions.get(i).createdAt()));
    }
    return turns;
  }

  /**
   * The last of {@link #of} that is a matter, without the others: a customer who writes all day is
   * asked for it at each post.
   */
  static Optional<Conversation> last(List<Remembered> mentions, CareBook book, Instant until) {
    List<Matter> matters = mattersOf(null, mentions, book, until);
    for (int i = mentions.size() - 1; i >= 0; i--) {
      if (matters.get(i) != null) {
        return Optional.of(matters.get(i).seenFrom(mentions.get(i).createdAt()));
      }
    }
    return Optional.empty();
  }

  /** For each mention its matter, told; null where it belongs to none. */
  private static List<Matter> mattersOf(
      Matter earlier, List<Remembered> mentions, CareBook book, Instant until) {
    List<Matter> matters = new ArrayList<>();
    List<Matter> ofMention = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Remembered mention = mentions.get(i);
      Matter before = matters.isEmpty() ? earlier : matters.get(matters.size() - 1);
      Matter current = matters.isEmpty() ? null : before;
      if (mention.createdAt().isBefore(until)) {
        if (current == null || !current.holds(i, mention)) {
          current = opens(mention) ? new Matter(i, before) : null;
          if (current != null) {
            matters.add(current);
          }
        }
        if (current != null) {
          current.add(i, mention, book, until);
        }
        ofMention.add(current);
      } else {
        ofMention.add(null);
      }
    }
    matters.forEach(Matter::tell);
    return ofMention;
  }

  private static boolean opens(Remembered mention) {
    return complains(mention) || mention.has(CueKind.QUESTION);
  }

  private static boolean complains(Remembered mention) {
    return mention.complaint()
        || Stream.of(CueKind.FAULT, CueKind.SUBSTANTIAL, CueKind.REPEAT, CueKind.CHURN)
            .anyMatch(mention::has);
  }

  /** Whether it says that all is well now: in so many words, and with thanks or in no bad mood. */
  private static boolean solves(Remembered mention) {
    return mention.has(CueKind.RESOLVED)
        && (mention.past().sentiment() != SentimentLabel.NEGATIVE || thanks(mention))
        && !mention.has(CueKind.CHURN)
        && !mention.has(CueKind.REPEAT);
  }

  private static boolean thanks(Remembered mention) {
    return !complains(mention)
        && (mention.has(CueKind.THANKS)
            || mention.has(CueKind.PRAISE)
            || mention.past().sentiment() == SentimentLabel.POSITIVE);
  }

  /** Something that moves a matter: a post when there is no record. */
  private record Event(Instant at, Remembered post, CareRecord record) {}

  /** A post with its number among the customer's mentions. */
  private record Post(int number, Remembered said) {}

  private static final class Matter {
    private final int first;
    private final Matter earlier;
    private final List<Event> events = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();

    /** The team's answers, oldest first: of thousands of posts few have one. */
    private final List<CareRecord> answers = new ArrayList<>();

    private Remembered last;
    private String id;
    private Conversation.State state;
    private boolean open;
    private Instant since;
    private List<Fact> facts;

    Matter(int first, Matter earlier) {
      this.first = first;
      this.earlier = earlier;
    }

    /** One that was told before and moves no more. */
    Matter(ToldMention.Matter told) {
      this(Integer.MIN_VALUE, null);
      id = told.id();
      state = told.state();
      open = told.open();
      since = told.since();
    }

    boolean holds(int number, Remembered next) {
      boolean sameThread = next.thread() != null && next.thread().equals(last.thread());
      return number - first < SPAN
          && (sameThread || !next.createdAt().isAfter(last.createdAt().plus(GAP)));
    }

    void add(int number, Remembered mention, CareBook book, Instant until) {
      last = mention;
      id = id == null ? last.id() : id;
      posts.add(new Post(number, mention));
      events.add(new Event(last.createdAt(), mention, null));
      for (CareRecord record : book.records(last.id())) {
        if (record.at().isBefore(until)) {
          events.add(new Event(record.at(), null, record));
        }
      }
    }

    /** Lets every event move the matter, in the order of time; posts before records of a moment. */
    void tell() {
      events.sort(
          Comparator.comparing(Event::at)
              .thenComparing(event -> event.record() == null ? 0 : 1)
              .thenComparing(event -> event.record() == null ? event.post().id() : ""));
      for (Event event : events) {
        if (event.record() != null) {
          move(event.record());
        } else {
          move(event.post());
        }
      }
    }

    private void move(CareRecord record) {
      switch (record.kind()) {
        case CLAIMED -> {
          // somebody looks at it; for the customer nothing has changed
        }
        case ANSWERED -> {
          answers.add(record);
          become(Conversation.State.ANSWERED, false, record.at(), List.of(told(record)));
        }
        case CLOSED -> {
          Conversation.State end =
              switch (record.outcome()) {
                case FIXED_PLEASED -> Conversation.State.FIXED_PLEASED;
                case FIXED_DISPLEASED, NOT_FIXED -> Conversation.State.FIXED_DISPLEASED;
                // The team is done with it, and the customer has not written since.
                case NO_REPLY_NEEDED -> Conversation.State.ANSWERED;
              };
          become(end, false, record.at(), List.of(told(record)));
        }
        case REOPENED ->
            become(Conversation.State.UNRESOLVED, true, record.at(), List.of(told(record)));
      }
    }

    private void move(Remembered post) {
      Instant at = post.createdAt();
      if (state == null) {
        if (isRecurring(post, at)) {
          become(
              Conversation.State.RECURRING,
              true,
              at,
              List.of(Fact.of(Fact.Kind.SETTLED_BEFORE, Fact.day(earlier.since))));
        } else {
          become(
              Conversation.State.UNRESOLVED, true, at, List.of(Fact.of(Fact.Kind.NOBODY_ANSWERED)));
        }
      } else if (solves(post) || (state != Conversation.State.UNRESOLVED && thanks(post))) {
        become(Conversation.State.FIXED_PLEASED, false, at, saidOn(Fact.Kind.CUSTOMER_ON, post));
      } else if (complains(post)) {
        complain(post, at);
      } else if (!open) {
        become(
            Conversation.State.UNRESOLVED,
            true,
            at,
            after(List.of(Fact.of(Fact.Kind.WROTE_AGAIN, Fact.day(at)))));
      }
    }

    private void complain(Remembered post, Instant at) {
      switch (state) {
        case ANSWERED ->
            become(
                Conversation.State.FIXED_DISPLEASED,
                true,
                at,
                after(saidOn(Fact.Kind.NOT_SOLVED, post)));
        case FIXED_PLEASED, FIXED_DISPLEASED ->
            become(
                open ? state : Conversation.State.RECURRING,
                true,
                open ? since : at,
                open ? facts : after(saidOn(Fact.Kind.AGAIN, post)));
        case UNRESOLVED, RECURRING -> open = true;
      }
    }

    private boolean isRecurring(Remembered post, Instant at) {
      return earlier != null
          && earlier.settled()
          && complains(post)
          && !at.isAfter(earlier.since.plus(MEMORY))
          && earlier.touches(post, first - SPAN);
    }

    private boolean settled() {
      return !open && state != Conversation.State.ANSWERED;
    }

    private boolean touches(Remembered later, int from) {
      return posts.stream()
          .filter(post -> post.number() >= from)
          .flatMap(post -> post.said().touchpoints().stream())
          .anyMatch(later.touchpoints()::contains);
    }

    private void become(
        Conversation.State newState, boolean nowOpen, Instant at, List<Fact> because) {
      state = newState;
      open = nowOpen;
      since = at;
      facts = List.copyOf(because);
    }

    Conversation seenFrom(Instant createdAt) {
      Instant waits = open && since.isAfter(createdAt) ? since : createdAt;
      CareRecord answer =
          answers.stream()
              .filter(record -> record.at().isBefore(waits))
              .reduce((one, later) -> later)
              .orElse(null);
      return new Conversation(
          id,
          state,
          open,
          since,
          answer == null ? null : answer.at(),
          answer == null ? null : FactWords.ENGLISH.of(List.of(told(answer))),
          facts);
    }

    private static Fact told(CareRecord record) {
      LocalDate day = Fact.day(record.at());
      return switch (record.kind()) {
        case ANSWERED -> Fact.of(Fact.Kind.ANSWERED, record.by(), day);
        case CLOSED -> Fact.of(Fact.Kind.CLOSED, record.outcome().code(), record.by(), day);
        case REOPENED -> Fact.of(Fact.Kind.REOPENED, record.by(), day);
        case CLAIMED -> throw new IllegalArgumentException("a claim moves no matter");
      };
    }

    /** What a post says of the matter, on which day, and the first words that show it. */
    private static List<Fact> saidOn(Fact.Kind kind, Remembered post) {
      Fact day = Fact.of(kind, Fact.day(post.createdAt()));
      return post.quote() == null
          ? List.of(day)
          : List.of(day, Fact.of(Fact.Kind.QUOTE, post.quote()));
    }

    /** News, and what the state rested on until then. */
    private List<Fact> after(List<Fact> news) {
      List<Fact> both = new ArrayList<>(news);
      both.add(Fact.of(Fact.Kind.AFTER));
      both.addAll(facts);
      return both;
    }
  }
}

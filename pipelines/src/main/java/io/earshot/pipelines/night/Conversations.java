package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.care.CareRecord;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.priority.Conversation;
import io.earshot.priority.Excerpt;
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
 * of its last post, or in the same thread, belongs to it. It moves with each post and each record
 * of the team:
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

  private static final int MOST_WORDS = 40;

  private Conversations() {}

  /**
   * Tells the matters of one customer.
   *
   * @param mentions theirs about one brand, oldest first
   * @param until posts and records of that moment or later are not looked at
   * @return for each mention, in the order given, how its matter stands; null where it belongs to
   *     none
   */
  static List<Conversation> of(List<AssessedMention> mentions, CareBook book, Instant until) {
    List<Matter> matters = mattersOf(mentions, book, until);
    List<Conversation> turns = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Matter matter = matters.get(i);
      turns.add(matter == null ? null : matter.seenFrom(mentions.get(i).mention().createdAt()));
    }
    return turns;
  }

  /**
   * The last of {@link #of} that is a matter, without the others: a customer who writes all day is
   * asked for it at each post.
   */
  static Optional<Conversation> last(List<AssessedMention> mentions, CareBook book, Instant until) {
    List<Matter> matters = mattersOf(mentions, book, until);
    for (int i = mentions.size() - 1; i >= 0; i--) {
      if (matters.get(i) != null) {
        return Optional.of(matters.get(i).seenFrom(mentions.get(i).mention().createdAt()));
      }
    }
    return Optional.empty();
  }

  /** For each mention its matter, told; null where it belongs to none. */
  private static List<Matter> mattersOf(
      List<AssessedMention> mentions, CareBook book, Instant until) {
    List<Matter> matters = new ArrayList<>();
    List<Matter> ofMention = new ArrayList<>();
    for (AssessedMention mention : mentions) {
      Matter current = matters.isEmpty() ? null : matters.get(matters.size() - 1);
      if (mention.mention().createdAt().isBefore(until)) {
        if (current == null || !current.holds(mention.mention())) {
          current = opens(mention) ? new Matter(current) : null;
          if (current != null) {
            matters.add(current);
          }
        }
        if (current != null) {
          current.add(mention, book, until);
        }
        ofMention.add(current);
      } else {
        ofMention.add(null);
      }
    }
    matters.forEach(Matter::tell);
    return ofMention;
  }

  private static boolean opens(AssessedMention mention) {
    Assessment assessment = mention.assessment();
    return complains(assessment) || assessment.has(CueKind.QUESTION);
  }

  private static boolean complains(Assessment assessment) {
    return assessment.complaint().isComplaint()
        || Stream.of(CueKind.FAULT, CueKind.SUBSTANTIAL, CueKind.REPEAT, CueKind.CHURN)
            .anyMatch(assessment::has);
  }

  /** Whether it says that all is well now: in so many words, and in no bad mood. */
  private static boolean solves(Assessment assessment) {
    return assessment.has(CueKind.RESOLVED)
        && assessment.sentiment().label() != SentimentLabel.NEGATIVE
        && !assessment.has(CueKind.CHURN)
        && !assessment.has(CueKind.REPEAT);
  }

  private static boolean thanks(Assessment assessment) {
    return !complains(assessment)
        && (assessment.has(CueKind.THANKS)
            || assessment.has(CueKind.PRAISE)
            || assessment.sentiment().label() == SentimentLabel.POSITIVE);
  }

  /** Something that moves a matter: a post when there is no record. */
  private record Event(Instant at, AssessedMention post, CareRecord record) {}

  private static final class Matter {
    private final Matter earlier;
    private final List<Event> events = new ArrayList<>();

    /** The team's answers, oldest first: of thousands of posts few have one. */
    private final List<CareRecord> answers = new ArrayList<>();

    private Mention last;
    private String id;
    private Conversation.State state;
    private boolean open;
    private Instant since;
    private List<Fact> facts;

    Matter(Matter earlier) {
      this.earlier = earlier;
    }

    boolean holds(Mention next) {
      boolean sameThread = next.thread() != null && next.thread().equals(last.thread());
      return sameThread || !next.createdAt().isAfter(last.createdAt().plus(GAP));
    }

    void add(AssessedMention mention, CareBook book, Instant until) {
      last = mention.mention();
      id = id == null ? last.id() : id;
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
              .thenComparing(event -> event.record() == null ? event.post().mention().id() : ""));
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

    private void move(AssessedMention post) {
      Assessment assessment = post.assessment();
      Instant at = post.mention().createdAt();
      if (state == null) {
        if (isRecurring(assessment, at)) {
          become(
              Conversation.State.RECURRING,
              true,
              at,
              List.of(Fact.of(Fact.Kind.SETTLED_BEFORE, Fact.day(earlier.since))));
        } else {
          become(
              Conversation.State.UNRESOLVED, true, at, List.of(Fact.of(Fact.Kind.NOBODY_ANSWERED)));
        }
      } else if (solves(assessment)
          || (state != Conversation.State.UNRESOLVED && thanks(assessment))) {
        become(Conversation.State.FIXED_PLEASED, false, at, saidOn(Fact.Kind.CUSTOMER_ON, post));
      } else if (complains(assessment)) {
        complain(post, at);
      } else if (!open) {
        become(
            Conversation.State.UNRESOLVED,
            true,
            at,
            after(List.of(Fact.of(Fact.Kind.WROTE_AGAIN, Fact.day(at)))));
      }
    }

    private void complain(AssessedMention post, Instant at) {
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

    private boolean isRecurring(Assessment assessment, Instant at) {
      return earlier != null
          && earlier.settled()
          && complains(assessment)
          && !at.isAfter(earlier.since.plus(MEMORY))
          && earlier.touches(assessment);
    }

    private boolean settled() {
      return !open && state != Conversation.State.ANSWERED;
    }

    private boolean touches(Assessment assessment) {
      return events.stream()
          .filter(event -> event.post() != null)
          .flatMap(event -> event.post().assessment().touchpoints().stream())
          .anyMatch(assessment.touchpoints()::contains);
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
    private static List<Fact> saidOn(Fact.Kind kind, AssessedMention post) {
      return Stream.concat(
              Stream.of(Fact.of(kind, Fact.day(post.mention().createdAt()))),
              post.assessment().cues().stream()
                  .map(Cue::quote)
                  .filter(words -> !words.isBlank())
                  .limit(1)
                  .map(words -> Fact.of(Fact.Kind.QUOTE, Excerpt.of(words, MOST_WORDS))))
          .toList();
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

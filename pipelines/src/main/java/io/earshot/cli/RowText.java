package io.earshot.cli;

import io.earshot.connectors.Author;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Clock;
import io.earshot.priority.Conversation;
import io.earshot.priority.FactWords;
import io.earshot.priority.Incident;
import io.earshot.priority.Overruling;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import io.earshot.priority.TypeFacts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the queue on a terminal of 80 columns. */
record RowText(QueueRow row) {
  private static final String INDENT = "      ";

  /** In short: who, what, why, and what to do. */
  void print(PrintWriter out) {
    printHead(out);
    print(INDENT, excerpt(), out);
    print(
        INDENT + "why: ",
        row.reasons().stream()
            .map(reason -> signed(reason) + " " + words(reason.component()))
            .collect(Collectors.joining(", ")),
        out);
    print(INDENT + "do:  ", row.suggestion().approach(), out);
  }

  /** In full, with every reason's evidence and every step. */
  void printWhole(PrintWriter out) {
    printHead(out);
    print(INDENT, excerpt(), out);
    out.println();
    out.printf("Why priority %s%n", row.priority().toPlainString());
    for (Reason reason : row.reasons()) {
      print(
          String.format(Locale.ROOT, "  %7s  ", signed(reason)),
          words(reason.component()) + ": " + reason.evidence(),
          out);
    }
    out.printf(Locale.ROOT, "  %7s  the sum%n", row.priority().toPlainString());
    out.println();
    out.printf(
        Locale.ROOT,
        "Customer: %s, confidence %.2f%n",
        words(row.customerType().type().code()),
        row.customerType().confidence());
    row.customerType()
        .evidence()
        .forEach(
            evidence ->
                print(
                    String.format(Locale.ROOT, "  %+7.2f  ", evidence.weight()),
                    FactWords.ENGLISH.of(TypeFacts.of(evidence)),
                    out));
    printOverruled(row.overruled(), out);
    if (!row.missed().isEmpty()) {
      out.println();
      print(
          "Missed: ",
          row.missed().stream().map(RowText::missed).collect(Collectors.joining("; ")),
          out);
    }
    printStanding(out);
    out.println();
    out.println("What to do");
    print("  ", row.suggestion().approach(), out);
    int number = 1;
    for (String step : row.suggestion().steps()) {
      print(String.format(Locale.ROOT, "  %d. ", number++), step, out);
    }
    if (!row.suggestion().choices().isEmpty()) {
      print("  offer: ", String.join("; or ", row.suggestion().choices()), out);
    }
    print("  where: ", row.suggestion().channel(), out);
    if (row.suggestion().escalate() != null) {
      print(
          "  escalate: ",
          row.suggestion().escalate().name().toLowerCase(Locale.ROOT)
              + ", since "
              + row.suggestion().escalationReason(),
          out);
    }
    if (row.suggestion().replyDraft() != null) {
      print("  draft: ", row.suggestion().replyDraft(), out);
    }
  }

  /** What people overruled, when, and what the machine had said. */
  static void printOverruled(List<Overruling> overruled, PrintWriter out) {
    if (!overruled.isEmpty()) {
      out.println();
    }
    overruled.forEach(each -> print("Overruled: ", FactWords.ENGLISH.of(each.facts()), out));
  }

  private static String missed(MissedExpectation missed) {
    String name = words(missed.expectation().code());
    return missed.evidence().isEmpty()
        ? name
        : name + " (\u201C" + String.join("\u201D, \u201C", missed.evidence()) + "\u201D)";
  }

  /** Clock, matter and incident: what the points alone do not tell. */
  private void printStanding(PrintWriter out) {
    out.println();
    Clock clock = row.clock();
    if (clock.kind() == Clock.Kind.NONE) {
      out.println("Clock: none; no answer was promised");
    } else {
      print(
          "Clock: ",
          words(clock.kind().code())
              + ", since "
              + clock.startedAt()
              + ", target "
              + clock.targetAt()
              + ", due "
              + clock.dueAt()
              + ", "
              + clock.hours()
              + "; it stops with "
              + clock.stopsOn()
              + (clock.stopped() == null ? "" : "; the one before stopped: " + clock.stopped()),
          out);
    }
    if (row.conversation() != null) {
      printMatter(row.conversation(), out);
    }
    if (row.incident() != null) {
      print(
          "Incident: ",
          counted(row.incident().complaints(), "complaint", "complaints")
              + " and "
              + counted(row.incident().copies(), "copy or further post", "copies or further posts")
              + ", "
              + row.incident().cause()
              + (row.incident().members().isEmpty()
                  ? ""
                  : "; this row stands for "
                      + row.incident().members().stream()
                          .map(Incident.Member::mentionId)
                          .collect(Collectors.joining(", "))),
          out);
    }
  }

  /** How a matter stands, since when, and what that rests on. */
  static void printMatter(Conversation matter, PrintWriter out) {
    print(
        "Matter: ",
        words(matter.state().code()) + " since " + matter.since() + ": " + matter.evidence(),
        out);
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  private void printHead(PrintWriter out) {
    Author author = row.author();
    String who =
        author == null
            ? "unknown author"
            : Objects.requireNonNullElse(author.handle(), author.id());
    print(
        String.format(Locale.ROOT, "%4d. ", row.rank()),
        String.format(
            Locale.ROOT,
            "[%s %s] %s to %s, %s%s",
            row.lane().code(),
            row.priority().toPlainString(),
            who,
            Objects.requireNonNullElse(row.brand(), "no brand"),
            words(row.customerType().type().code()),
            row.clock().kind() == Clock.Kind.NONE ? "" : ", due " + row.dueAt()),
        out);
    print(
        INDENT,
        Stream.of(
                    List.of(
                        row.language() + " " + row.source(),
                        row.sentiment().label().code(),
                        complaint()),
                    row.intents().stream().map(Intent::code).map(RowText::words).toList(),
                    row.touchpoints().stream().map(Touchpoint::code).map(RowText::words).toList(),
                    row.similar() == 0
                        ? List.<String>of()
                        : List.of(row.similar() + " more like it"))
                .flatMap(List::stream)
                // Safety is both an intent and a touchpoint.
                .distinct()
                .collect(Collectors.joining(", "))
            + ", id "
            + row.mentionId(),
        out);
  }

  private String complaint() {
    if (Boolean.TRUE.equals(row.complaint())) {
      return "complaint, severity " + row.severity();
    }
    if (isSuspected()) {
      return "complaint suspected";
    }
    return row.complaint() == null ? "complaint undetermined" : "no complaint";
  }

  /** No model judged the words a complaint, but stars or marks of trouble gave points for one. */
  private boolean isSuspected() {
    return row.reasons().stream().anyMatch(reason -> reason.component().equals("complaint"));
  }

  private String excerpt() {
    return row.excerpt() == null ? wordless(row.url()) : "\"" + row.excerpt() + "\"";
  }

  /** What stands in place of words that may not be stored. */
  static String wordless(String url) {
    return url == null
        ? "(the words may not be stored)"
        : "(the words may not be stored; read them at " + url + ")";
  }

  private static String signed(Reason reason) {
    return (reason.points().signum() < 0 ? "" : "+") + reason.points().toPlainString();
  }

  private static String words(String code) {
    return code.replace('_', ' ');
  }

  private static void print(String lead, String text, PrintWriter out) {
    List<String> lines = Paragraph.wrap(text, " ".repeat(lead.length()));
    for (int i = 0; i < lines.size(); i++) {
      out.println(i == 0 ? lead + lines.get(0).substring(lead.length()) : lines.get(i));
    }
  }
}

package io.earshot.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.priority.Context;
import io.earshot.priority.Conversation;
import io.earshot.priority.Decision;
import io.earshot.priority.PlaceCount;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the place of a mention. */
@Command(
    name = "explain",
    description = "Show every reason for the place of one mention, with its evidence.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {
  private static final String CHANGED =
      "With the present configuration it would stand in the queue; the night had another one.";

  @Mixin private WorkspaceOption workspaceOption;

  @Parameters(paramLabel = "MENTION-ID", description = "As the queue and the search show it.")
  private String mentionId;

  @Option(names = "--json", description = "Print the row, or else the mention, as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Workspace workspace = workspaceOption.open();
    Generation generation = Published.of(workspace);
    try {
      Optional<QueueRow> row = row(generation);
      if (row.isPresent()) {
        if (json) {
          out.println(WorkspaceJson.MAPPER.writeValueAsString(row.get()));
        } else {
          new RowText(row.get()).printWhole(out);
          printChanges(changes(generation, row.get()), out);
        }
        return;
      }
      ArchivedMention mention =
          Published.mention(generation, mentionId)
              .orElseThrow(
                  () ->
                      CommandException.failed(
                          "there is no mention "
                              + mentionId
                              + "; ids are shown by earshot queue and earshot search"));
      if (json) {
        out.println(WorkspaceJson.MAPPER.writeValueAsString(mention));
      } else {
        printOutside(
            mention, covering(generation), () -> cause(workspace, generation, mention), out);
      }
    } catch (IOException e) {
      throw CommandException.failed(
          "cannot read generation " + generation.runId() + ": " + e.getMessage());
    }
  }

  private Optional<QueueRow> row(Generation generation) throws IOException {
    try (MappingIterator<QueueRow> rows = Published.queue(generation)) {
      while (rows.hasNextValue()) {
        QueueRow row = rows.nextValue();
        if (row.mentionId().equals(mentionId)) {
          return Optional.of(row);
        }
      }
    }
    return Optional.empty();
  }

  /** The row that stands for a mention, if another one does. */
  private Optional<QueueRow> covering(Generation generation) throws IOException {
    try (MappingIterator<QueueRow> rows = Published.queue(generation)) {
      while (rows.hasNextValue()) {
        QueueRow row = rows.nextValue();
        if (row.incident() != null && row.incident().standsFor(mentionId)) {
          return Optional.of(row);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> changes(Generation generation, QueueRow row) throws IOException {
    PlaceCount place = new PlaceCount(row);
    try (MappingIterator<QueueRow> rows = Published.queue(generation)) {
      while (rows.hasNextValue()) {
        place.look(rows.nextValue());
      }
    }
    return place.sentences();
  }

  private static void printChanges(List<String> changes, PrintWriter out) {
    out.println();
    out.println("What would change the place");
    changes.forEach(change -> Paragraph.wrap(change, "  ").forEach(out::println));
    if (changes.isEmpty()) {
      out.println("  Nothing alone would.");
    }
  }

  private static String cause(Workspace workspace, Generation generation, ArchivedMention mention) {
    Decision decision =
        Configuration.load(workspace.configurationFile())
            .prioritiser()
            .decide(mention.judged().at(generation.manifest().asOf()));
    if (decision instanceof Decision.NotQueued not) {
      return not.cause().sentence();
    }
    // A row names only some of those that it stands for, when they are many.
    String present = ((Decision.Queued) decision).row().configuration();
    return present.equals(generation.manifest().configuration())
        ? Decision.Cause.SAME_INCIDENT.sentence()
        : CHANGED;
  }

  private static void printOutside(
      ArchivedMention archived,
      Optional<QueueRow> covering,
      Supplier<String> cause,
      PrintWriter out) {
    Mention mention = archived.mention();
    String id = Paragraph.safe(mention.id());
    if (mention.deleted()) {
      out.printf("%s was deleted at its source; nothing of it is kept.%n", id);
      return;
    }
    out.printf("%s is not in the queue.%n", id);
    if (mention.title() != null) {
      Paragraph.wrap(mention.title(), "  ").forEach(out::println);
    }
    Paragraph.wrap(mention.text() == null ? RowText.wordless(mention.url()) : mention.text(), "  ")
        .forEach(out::println);
    Paragraph.wrap(judgement(archived), "").forEach(out::println);
    RowText.printOverruled(archived.context().overruled(), out);
    printStanding(archived.context(), out);
    if (covering.isPresent()) {
      Paragraph.wrap(
              "Row "
                  + covering.get().rank()
                  + " stands for it: "
                  + covering.get().mentionId()
                  + " ("
                  + covering.get().incident().cause()
                  + ").",
              "")
          .forEach(out::println);
    } else {
      Paragraph.wrap(cause.get(), "").forEach(out::println);
    }
  }

  /** How its matter stands, and what stopped the clock: what a settled one is gone for. */
  private static void printStanding(Context context, PrintWriter out) {
    Conversation matter = context.conversation();
    if (matter != null) {
      RowText.printMatter(matter, out);
      if (!matter.open()) {
        out.println("Clock: stopped by that at " + matter.since());
      }
    } else if (context.doneAt() != null) {
      out.println("The care records say that it was answered or closed at " + context.doneAt());
    }
  }

  private static String judgement(ArchivedMention archived) {
    // What a person said is what holds; what the machine had said stands below.
    Assessment assessment = archived.holding();
    return String.format(
        Locale.ROOT,
        "language %s, sentiment %s (%.2f), complaint %s, severity %d, customer %s",
        assessment.language().language().code(),
        assessment.sentiment().label().code(),
        assessment.sentiment().score(),
        assessment.complaint().verdict().code(),
        assessment.severity().level(),
        archived.customerType().type().code().replace('_', ' '));
  }
}

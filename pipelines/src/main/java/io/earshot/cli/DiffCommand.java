package io.earshot.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.priority.QueueDifference;
import io.earshot.priority.QueueDifference.Move;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the queues of two nights. */
@Command(
    name = "diff",
    description = "Name the rows that came, went or moved between two nights, and what moved them.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Runnable {
  @Mixin private WorkspaceOption workspaceOption;

  @Parameters(
      index = "0",
      paramLabel = "RUN1",
      description = "The earlier run, as in generations/.")
  private String first;

  @Parameters(index = "1", paramLabel = "RUN2", description = "The later run.")
  private String second;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many rows to show. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--json", description = "Print one object for each row.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (limit < 1) {
      throw CommandException.wrongUse("--limit is " + limit + "; allowed: a number from 1 on");
    }
    PrintWriter out = spec.commandLine().getOut();
    Workspace workspace = workspaceOption.open();
    QueueDifference difference = new QueueDifference();
    try (MappingIterator<QueueRow> before = Published.queue(run(workspace, first));
        MappingIterator<QueueRow> after = Published.queue(run(workspace, second))) {
      while (before.hasNextValue()) {
        difference.first(before.nextValue());
      }
      while (after.hasNextValue()) {
        difference.second(after.nextValue());
      }
      print(difference, out);
    } catch (IOException e) {
      throw CommandException.failed("cannot read a queue: " + e.getMessage());
    }
  }

  private static Generation run(Workspace workspace, String runId) {
    return workspace
        .finished(runId)
        .orElseThrow(
            () ->
                CommandException.failed(
                    "there is no run "
                        + runId
                        + "; there are: "
                        + String.join(", ", workspace.finished())));
  }

  private void print(QueueDifference difference, PrintWriter out) throws IOException {
    List<Move> moves = difference.moves();
    if (!json && !difference.isComparable()) {
      out.println("The two nights were made with different settings: points differ for that too.");
    }
    for (Move move : moves.subList(0, Math.min(limit, moves.size()))) {
      out.println(
          json ? WorkspaceJson.MAPPER.writeValueAsString(move) : Paragraph.safe(line(move)));
    }
    if (!json) {
      if (moves.isEmpty()) {
        out.println("Nothing moved.");
      } else if (moves.size() > limit) {
        out.printf(
            Locale.ROOT,
            "%,d more; see them with --limit %d%n",
            moves.size() - limit,
            moves.size());
      }
    }
  }

  private static String line(Move move) {
    if (move.rankBefore() == 0) {
      return "new at "
          + move.rankAfter()
          + " ("
          + move.priorityAfter().toPlainString()
          + "): "
          + move.mentionId();
    }
    if (move.rankAfter() == 0) {
      return "gone from "
          + move.rankBefore()
          + " ("
          + move.priorityBefore().toPlainString()
          + "): "
          + move.mentionId();
    }
    String cause =
        move.component() == null
            ? "only others moved"
            : move.component().replace('_', ' ')
                + " "
                + (move.change().signum() > 0 ? "+" : "")
                + move.change().toPlainString();
    return move.rankBefore()
        + " to "
        + move.rankAfter()
        + " ("
        + move.priorityBefore().toPlainString()
        + " to "
        + move.priorityAfter().toPlainString()
        + ", "
        + cause
        + (move.lanes() == null ? "" : ", " + move.lanes())
        + "): "
        + move.mentionId();
  }
}

package io.earshot.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Generation;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the queue. */
@Command(
    name = "queue",
    description = "Show whom to answer first, with the reasons.",
    mixinStandardHelpOptions = true)
final class QueueCommand implements Runnable {
  @Mixin private WorkspaceOption workspaceOption;

  @Option(
      names = "--lane",
      paramLabel = "LANE",
      description = "Only this lane: recover, verify, delight, answer or monitor.")
  private Lane lane;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many rows. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--json", description = "Print the rows as JSON Lines.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (limit < 1) {
      throw CommandException.wrongUse("--limit " + limit + " is below 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    Generation generation = Published.of(workspaceOption.open());
    long shown = 0;
    long more = 0;
    try (MappingIterator<QueueRow> rows = Published.queue(generation)) {
      while (rows.hasNextValue()) {
        QueueRow row = rows.nextValue();
        if (lane != null && row.lane() != lane) {
          continue;
        }
        if (shown == limit) {
          more++;
        } else {
          shown++;
          print(row, out);
        }
      }
    } catch (IOException e) {
      throw CommandException.failed(
          "cannot read " + generation.queueFile() + ": " + e.getMessage());
    }
    if (!json) {
      printEnd(shown, more, out);
    }
  }

  private void print(QueueRow row, PrintWriter out) throws IOException {
    if (json) {
      out.println(WorkspaceJson.MAPPER.writeValueAsString(row));
    } else {
      new RowText(row).print(out);
      out.println();
    }
  }

  private void printEnd(long shown, long more, PrintWriter out) {
    String where = lane == null ? "the queue" : "lane " + lane.code();
    if (shown == 0) {
      out.printf("Nothing is waiting in %s.%n", where);
    } else if (more > 0) {
      out.printf(
          Locale.ROOT, "%,d more in %s; see them with --limit %d%n", more, where, shown + more);
    }
  }
}

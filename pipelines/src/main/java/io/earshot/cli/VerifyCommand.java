package io.earshot.cli;

import io.earshot.pipelines.Verification;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Verifies what is published. */
@Command(
    name = "verify",
    description = {
      "Check the published night: checksums, accounts, every mention in one place, and that index,"
          + " queue, customers and report agree. Reads the whole archive.",
      "Exit code 0: all is well. 1: something is wrong; each line says what."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 20;

  @Mixin private WorkspaceOption workspaceOption;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = workspaceOption.open();
    Configuration configuration = Configuration.load(workspace.configurationFile());
    Generation generation = Published.of(workspace);
    if (!generation.manifest().configuration().equals(configuration.version())) {
      throw CommandException.failed(
          "earshot.yaml was changed since the night "
              + generation.runId()
              + "; run the next night, then verify that");
    }
    List<String> problems;
    try {
      problems = Verification.problems(generation, configuration.policies());
    } catch (IOException e) {
      throw CommandException.failed(
          "cannot read generation " + generation.runId() + ": " + e.getMessage());
    }
    for (String problem : problems.subList(0, Math.min(MOST_SHOWN, problems.size()))) {
      Paragraph.wrap("PROBLEM  " + problem, "").forEach(spec.commandLine().getOut()::println);
    }
    if (problems.isEmpty()) {
      spec.commandLine().getOut().println("Night " + generation.runId() + " is whole.");
      return ExitCode.OK;
    }
    spec.commandLine()
        .getOut()
        .println(problems.size() + " problems; see docs/operations.md for how to go back.");
    return ExitCode.SOFTWARE;
  }
}

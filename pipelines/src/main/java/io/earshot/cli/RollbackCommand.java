package io.earshot.cli;

import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Goes back to an earlier night. */
@Command(
    name = "rollback",
    description = {
      "Publish an earlier night again, in one step, after checking that it is whole. The next run"
          + " goes on from it, so take in again what came since.",
      "The night that was published stays on disk: --to with its name undoes this."
    },
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Runnable {
  @Mixin private WorkspaceOption workspaceOption;

  @Option(
      names = "--to",
      paramLabel = "RUN",
      description = "Which one; a folder below generations. Default: the one before.")
  private String to;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Workspace workspace = workspaceOption.openToGoBack();
    Generation now = workspace.rollback(to);
    spec.commandLine()
        .getOut()
        .println("Published " + now.runId() + ", as of " + now.manifest().asOf());
  }
}

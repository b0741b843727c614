package io.earshot.cli;

import io.earshot.workspace.Configuration;
import io.earshot.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a workspace. */
@Command(
    name = "init",
    description = "Make a workspace: its folders and a commented earshot.yaml.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Runnable {
  @Mixin private WorkspaceOption workspaceOption;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Workspace made = workspaceOption.init(Configuration.template());
    spec.commandLine()
        .getOut()
        .printf(
            "Made a workspace in %s%n"
                + "Next: name your brands in %s, then%n"
                + "  scripts/earshot run --workspace %s --input 'FILES' --format mentions"
                + " --as-of 2026-11-20T02:00:00Z%n",
            made.address(), made.address() + "/earshot.yaml", made.address());
  }
}

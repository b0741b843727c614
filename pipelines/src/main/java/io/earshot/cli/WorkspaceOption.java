package io.earshot.cli;

import io.earshot.workspace.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the workspace. */
final class WorkspaceOption {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      required = true,
      description = "The folder that holds everything; made by `earshot init`.")
  private String folder;

  /** The workspace named, which exists. */
  Workspace open() {
    return Workspace.open(folder());
  }

  Path folder() {
    return MountedPath.of("--workspace", folder);
  }
}

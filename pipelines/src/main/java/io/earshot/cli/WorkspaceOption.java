package io.earshot.cli;

import io.earshot.workspace.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name the workspace. */
final class WorkspaceOption {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      required = true,
      description =
          "The folder that holds everything, or an address such as s3://bucket/earshot; made by"
              + " `earshot init`.")
  private String address;

  @Mixin private MirrorOption mirrorOption;

  /** The workspace named, which exists. */
  Workspace open() {
    return mirrorOption.open(address);
  }

  /** The same, also when what is published at an address is damaged. */
  Workspace openToGoBack() {
    return mirrorOption.openToGoBack(address);
  }

  /** Makes it. */
  Workspace init(String configuration) {
    return mirrorOption.init(address, configuration);
  }
}

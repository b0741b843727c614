package io.earshot.cli;

import io.earshot.care.store.CareStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills an empty care store from a backup. */
@Command(
    name = "restore",
    description =
        "Fill an empty care store from a file that backup wrote; SQLite and PostgreSQL read each"
            + " other's.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Runnable {
  @Mixin private WorkspaceOption workspaceOption;
  @Mixin private CareStoreOption careStoreOption;

  @Option(names = "--from", paramLabel = "FILE", required = true, description = "The file to read.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    try (CareStore store = careStoreOption.open(workspaceOption.open())) {
      long rows = store.backup().restore(file);
      spec.commandLine().getOut().printf(Locale.ROOT, "Restored %,d rows from %s%n", rows, file);
    } catch (IOException e) {
      throw CommandException.failed("cannot read " + file + ": " + e.getMessage());
    }
  }
}

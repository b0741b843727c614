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

/** Copies the team's work into a file. */
@Command(
    name = "backup",
    description =
        "Copy the care store (accounts, claims, notes, answers, corrections, audit log) into one"
            + " file, also while the console runs.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Runnable {
  @Mixin private WorkspaceOption workspaceOption;
  @Mixin private CareStoreOption careStoreOption;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write, for example care-2026-11-20.jsonl.gz.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    try (CareStore store = careStoreOption.open(workspaceOption.open())) {
      long rows = store.backup().write(file.toAbsolutePath());
      spec.commandLine().getOut().printf(Locale.ROOT, "Wrote %,d rows to %s%n", rows, file);
    } catch (IOException e) {
      throw CommandException.failed("cannot write " + file + ": " + e.getMessage());
    }
  }
}

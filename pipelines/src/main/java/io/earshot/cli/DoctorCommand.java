package io.earshot.cli;

import io.earshot.care.CareFileException;
import io.earshot.care.CareFiles;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.pipelines.ShippedModels;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.ConfigurationException;
import io.earshot.workspace.Generation;
import io.earshot.workspace.GenerationCheck;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for what would keep a night from working. */
@Command(
    name = "doctor",
    description = "Check that a night would work: Java, memory, models, and a workspace if named.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final long ENOUGH_HEAP_MEGABYTES = 1_000;
  private static final long ENOUGH_DISK_MEGABYTES = 1_000;

  @Option(names = "--workspace", paramLabel = "DIR", description = "A workspace to look at.")
  private String address;

  @Mixin private MirrorOption mirrorOption;

  @Spec private CommandSpec spec;

  private boolean healthy = true;

  @Override
  public Integer call() {
    Workspace workspace = null;
    String trouble = null;
    try {
      workspace = address == null ? null : mirrorOption.open(address);
    } catch (WorkspaceException e) {
      trouble = e.getMessage();
    }
    checkJava();
    checkMemory();
    checkModels();
    if (trouble != null) {
      say(false, "workspace " + address, trouble);
    } else if (workspace != null) {
      checkWorkspace(workspace);
    }
    return healthy ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void checkJava() {
    int version = Runtime.version().feature();
    say(version == 17, "Java " + Runtime.version(), "Earshot is tested on Java 17 only");
  }

  private void checkMemory() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    say(
        megabytes >= ENOUGH_HEAP_MEGABYTES,
        String.format(Locale.ROOT, "heap of %,d MB", megabytes),
        "give the program more: EARSHOT_HEAP=4g scripts/earshot ...");
  }

  private void checkModels() {
    Assessment assessment =
        ShippedModels.INSTANCE.assess(
            null, "My order never arrived and nobody answers my mails.", Subject.BRAND);
    say(
        assessment.language().language() == Language.EN && assessment.complaint().isComplaint(),
        "models " + assessment.models(),
        "they do not judge a plain English complaint as one; build the program anew");
  }

  private void checkWorkspace(Workspace workspace) {
    say(true, "workspace " + workspace.address(), "");
    try {
      say(true, "configuration " + Configuration.load(workspace.configurationFile()).version(), "");
    } catch (ConfigurationException e) {
      say(false, "configuration", e.getMessage());
    }
    checkCare(workspace);
    checkDisk(workspace);
    checkPublished(workspace);
  }

  private void checkCare(Workspace workspace) {
    try {
      CareFiles.read(workspace.root(), Instant.MAX);
      say(true, "customer file, records and corrections", "");
    } catch (CareFileException e) {
      say(false, "customer file, records and corrections", e.getMessage());
    }
  }

  private void checkDisk(Workspace workspace) {
    boolean writable = Files.isWritable(workspace.root());
    say(
        writable,
        "workspace can be written",
        "the user that runs the night needs the right to write");
    checkRoom(
        workspace.root(),
        "disk",
        "make room: a night writes a new generation before it removes an old one");
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    checkRoom(
        temporary,
        "temporary disk",
        "make room in "
            + temporary
            + " or let TMPDIR name another folder: a night keeps there what it works on");
  }

  private void checkRoom(Path folder, String what, String otherwise) {
    try {
      long megabytes = Files.getFileStore(folder).getUsableSpace() >> 20;
      say(
          megabytes >= ENOUGH_DISK_MEGABYTES,
          String.format(Locale.ROOT, "%,d MB of %s free", megabytes, what),
          otherwise);
    } catch (IOException e) {
      say(false, "free " + what, "cannot be told: " + e.getMessage());
    }
  }

  private void checkPublished(Workspace workspace) {
    try {
      Optional<Generation> current = workspace.current();
      if (current.isEmpty()) {
        say(true, "no night published yet", "");
        return;
      }
      List<String> damages = GenerationCheck.damages(current.get());
      say(
          damages.isEmpty(),
          "published night " + current.get().runId(),
          damages.size() + " damaged: " + String.join(", ", damages));
    } catch (WorkspaceException e) {
      say(false, "published night", e.getMessage());
    }
  }

  private void say(boolean good, String what, String otherwise) {
    healthy &= good;
    PrintWriter out = spec.commandLine().getOut();
    out.println((good ? "good     " : "PROBLEM  ") + what);
    if (!good) {
      Paragraph.wrap(otherwise, "         ").forEach(out::println);
    }
  }
}

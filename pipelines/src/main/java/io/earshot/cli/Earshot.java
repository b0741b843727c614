package io.earshot.cli;

import io.earshot.care.CareFileException;
import io.earshot.care.store.CareStoreException;
import io.earshot.connectors.file.UnusableFormatException;
import io.earshot.pipelines.ClusterException;
import io.earshot.priority.Lane;
import io.earshot.search.SearchOrder;
import io.earshot.workspace.ConfigurationException;
import io.earshot.workspace.WorkspaceException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code earshot}. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
    name = "earshot",
    description =
        "Listens to what customers say in public and tells the care team whom to answer first.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "earshot 0.1.0",
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      RunCommand.class,
      QueueCommand.class,
      SearchCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      CheckReplyCommand.class,
      ConsoleCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      DoctorCommand.class,
      VerifyCommand.class,
      RollbackCommand.class
    })
public final class Earshot {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show what the libraries log, and the whole stack of an error.")
  private boolean verbose;

  private Earshot() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs the program in this process and returns its exit code. */
  public static int run(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Earshot program = new Earshot();
    CommandLine command =
        new CommandLine(program)
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(80)
            .registerConverter(Lane.class, new WordConverter<>(Lane.class))
            .registerConverter(SearchOrder.class, new WordConverter<>(SearchOrder.class))
            .registerConverter(
                EvaluateCommand.Split.class, new WordConverter<>(EvaluateCommand.Split.class))
            .registerConverter(
                EvaluateCommand.Measured.class, new WordConverter<>(EvaluateCommand.Measured.class))
            .setExecutionStrategy(
                parsed -> {
                  Logging.configure(program.verbose);
                  return new CommandLine.RunLast().execute(parsed);
                })
            .setParameterExceptionHandler((mistake, parsed) -> program.wrongUse(mistake))
            .setExecutionExceptionHandler(
                (failure, at, parsed) -> program.report(failure, at.getErr()));
    if (arguments.length == 0) {
      command.usage(err);
      return ExitCode.USAGE;
    }
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      return reportOutOfMemory(err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** One sentence and where to read more; picocli alone would add the whole help. */
  private int wrongUse(ParameterException mistake) {
    CommandLine at = mistake.getCommandLine();
    PrintWriter err = at.getErr();
    String sentence = sentence(mistake, at);
    err.println(
        "earshot: " + sentence + "; see: " + at.getCommandSpec().qualifiedName() + " --help");
    UnmatchedArgumentException.printSuggestions(mistake, err);
    if (verbose) {
      mistake.printStackTrace(err);
    }
    return ExitCode.USAGE;
  }

  /** A word nobody knows is told before what is absent: it may be the absent one, misspelt. */
  private static String sentence(ParameterException mistake, CommandLine at) {
    List<String> unmatched = at.getUnmatchedArguments();
    if (mistake instanceof MissingParameterException && !unmatched.isEmpty()) {
      String first = unmatched.get(0);
      return (first.startsWith("-") ? "Unknown option: '" : "Unmatched argument: '") + first + "'";
    }
    return mistake.getMessage().replaceFirst("^Error: ", "");
  }

  /** Embedded Flink wraps what its threads ran into. */
  private static boolean ranOutOfMemory(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof OutOfMemoryError)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static int reportOutOfMemory(PrintWriter err) {
    err.println(
        "earshot: "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MB of memory were not enough; give more, for example EARSHOT_HEAP=8g before the"
            + " command");
    return ExitCode.SOFTWARE;
  }

  /** One sentence for what a user can mend; the stack only when asked for. */
  private int report(Exception failure, PrintWriter err) {
    if (ranOutOfMemory(failure) && !verbose) {
      return reportOutOfMemory(err);
    }
    boolean expected =
        failure instanceof WorkspaceException
            || failure instanceof ConfigurationException
            || failure instanceof CareFileException
            || failure instanceof CareStoreException
            || failure instanceof ClusterException
            || failure instanceof UnusableFormatException
            || failure instanceof CommandException;
    if (expected) {
      err.println("earshot: " + failure.getMessage());
    } else {
      // Not the message: it may quote a record, and this line may end in a log.
      err.println(
          "earshot: unexpected "
              + failure.getClass().getName()
              + "\nThis is a defect of the program"
              + (verbose ? "." : "; the same command with --verbose shows where."));
    }
    if (verbose) {
      failure.printStackTrace(err);
    }
    if (failure instanceof CommandException command) {
      return command.exitCode();
    }
    return failure instanceof UnusableFormatException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }
}

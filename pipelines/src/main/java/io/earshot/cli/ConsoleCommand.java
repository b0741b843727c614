package io.earshot.cli;

import io.earshot.care.store.CareStore;
import io.earshot.console.Console;
import io.earshot.console.ConsoleAddress;
import io.earshot.workspace.Workspace;
import io.javalin.util.JavalinException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the console until it is stopped. */
@Command(
    name = "console",
    description = {
      "Serve the queue and the search in a browser.",
      "The first time it prints a link that makes the first administrator. Stop it with Ctrl-C."
    },
    mixinStandardHelpOptions = true)
final class ConsoleCommand implements Runnable {
  @Mixin private WorkspaceOption workspaceOption;
  @Mixin private CareStoreOption careStoreOption;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Where to listen. Default: ${DEFAULT-VALUE}, this machine only.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "7070",
      description = "The port; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--behind-proxy",
      description =
          "A proxy that speaks TLS stands in front: listen wider, and give out cookies for TLS"
              + " only.")
  private boolean behindProxy;

  @Option(
      names = "--invite-admin",
      description =
          "Print a one-time link that makes one more administrator, where nobody can log in.")
  private boolean inviteAdmin;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    ConsoleAddress address;
    try {
      address = new ConsoleAddress(host, port, behindProxy);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUse(e.getMessage());
    }
    Workspace workspace = workspaceOption.open();
    CareStore store = careStoreOption.open(workspace);
    try {
      Console console = Console.start(workspace, store, address, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(console::close));
      out.println("The console is at " + console.url());
      console
          .firstLink()
          .ifPresent(
              link ->
                  out.println("Nobody has an account yet. Make the first one here:\n  " + link));
      if (inviteAdmin && !store.accounts().list().isEmpty()) {
        out.println("Make one more administrator here, once:\n  " + console.adminLink());
      }
      out.flush();
      new CountDownLatch(1).await();
    } catch (JavalinException e) {
      store.close();
      throw CommandException.failed(
          "cannot listen on " + host + ":" + port + "; name another port with --port");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

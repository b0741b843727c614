package io.earshot.cli;

import io.earshot.care.store.CareStore;
import io.earshot.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names the database of the team's work. */
final class CareStoreOption {
  /** The variable that holds the password, so that it stands in no command line. */
  private static final String PASSWORD = "EARSHOT_CARE_PASSWORD";

  @Option(
      names = "--care-store",
      paramLabel = "URL",
      defaultValue = "${env:EARSHOT_CARE_STORE}",
      description =
          "The database of the team's work: a JDBC address of PostgreSQL or SQLite. Default: the"
              + " variable EARSHOT_CARE_STORE, or else the file care.db in the workspace. A"
              + " password is read from the variable EARSHOT_CARE_PASSWORD.")
  private String address;

  /** Opens the store; a new one is made where there is none. */
  CareStore open(Workspace workspace) {
    return CareStore.open(
        isNamed() ? address : CareStore.addressIn(workspace.root()),
        System.getenv(PASSWORD),
        Clock.systemUTC());
  }

  /** Opens the store if the team has one, so that nights without a team need none. */
  Optional<CareStore> openIfAny(Workspace workspace) {
    Path file = workspace.root().resolve(CareStore.FILE);
    return isNamed() || Files.exists(file) ? Optional.of(open(workspace)) : Optional.empty();
  }

  private boolean isNamed() {
    return address != null && !address.isBlank();
  }
}

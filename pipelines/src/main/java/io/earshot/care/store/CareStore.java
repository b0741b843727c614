package io.earshot.care.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The database of the team's work, opened and brought to the present schema. Thread-safe; to be
 * closed.
 */
public final class CareStore implements AutoCloseable {
  /** The SQLite file of a workspace that names no other database. */
  public static final String FILE = "care.db";

  private static final String SQLITE = "jdbc:sqlite:";
  private static final int CONNECTIONS = 8;
  private static final int BUSY_MILLIS = 30_000;

  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final Clock clock;
  private final QueueCounts counted = new QueueCounts();

  private CareStore(HikariDataSource connections, Clock clock) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    this.clock = clock;
  }

  /** The address of the SQLite file of a workspace. */
  public static String addressIn(Path workspace) {
    return SQLITE + workspace.resolve(FILE);
  }

  /**
   * Opens a store; a new one is made where there is none.
   *
   * @param address of JDBC: {@code jdbc:sqlite:...} or {@code jdbc:postgresql:...}
   * @param password for the database, or null when the address or the database needs none
   * @param clock what stamps every change
   * @throws CareStoreException if it cannot be opened, or was written by a newer program
   */
  public static CareStore open(String address, String password, Clock clock) {
    boolean sqlite = address.startsWith(SQLITE);
    if (!sqlite && !address.startsWith("jdbc:postgresql:")) {
      throw new CareStoreException(
          "the care store's address has to begin with jdbc:sqlite: or jdbc:postgresql:");
    }
    HikariDataSource connections;
    try {
      connections = new HikariDataSource(settings(address, password, sqlite));
    } catch (RuntimeException e) {
      throw new CareStoreException("the care store cannot be opened: " + rootMessage(e), e);
    }
    try {
      Flyway.configure()
          .dataSource(connections)
          .locations("classpath:io/earshot/care/store/migrations")
          .load()
          .migrate();
    } catch (FlywayException e) {
      connections.close();
      throw new CareStoreException(
          "the care store cannot be brought to this program's schema: " + rootMessage(e), e);
    }
    return new CareStore(connections, clock);
  }

  private static HikariConfig settings(String address, String password, boolean sqlite) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(address);
    settings.setMaximumPoolSize(CONNECTIONS);
    if (password != null) {
      settings.setPassword(password);
    }
    if (sqlite) {
      settings.addDataSourceProperty("journal_mode", "WAL");
      settings.addDataSourceProperty("synchronous", "FULL");
      settings.addDataSourceProperty("foreign_keys", "true");
      settings.addDataSourceProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
      // A transaction that reads before it writes would otherwise fail when another wrote between.
      settings.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    }
    return settings;
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }

  /** The queue with the team's work. */
  public Items items() {
    return new Items(jdbi, clock, counted);
  }

  /** What the team does to items. */
  public ItemWork work() {
    return new ItemWork(jdbi, clock);
  }

  /** Notes that call a colleague. */
  public NoteCalls noteCalls() {
    return new NoteCalls(jdbi, clock);
  }

  /** What the nights read. */
  public Nights nights() {
    return new Nights(jdbi);
  }

  /** Notes, answers, corrections. */
  public Journal journal() {
    return new Journal(jdbi, clock);
  }

  /** Searches that are asked again every night. */
  public SavedSearches savedSearches() {
    return new SavedSearches(jdbi, clock);
  }

  /** What was answered and closed. */
  public Matters matters() {
    return new Matters(jdbi);
  }

  /** Accounts, invitations, sessions. */
  public Accounts accounts() {
    return new Accounts(jdbi, clock);
  }

  /** Takes over published queues. */
  public QueueMerge queueMerge() {
    return new QueueMerge(jdbi);
  }

  /** Writes what the next run reads. */
  public CareFilesExport filesExport() {
    return new CareFilesExport(jdbi);
  }

  /** Copies everything out and in. */
  public Backup backup() {
    return new Backup(jdbi);
  }

  /** A secret of this installation, made when it is first asked for. */
  public String secret(String name) {
    return jdbi.inTransaction(
        handle -> {
          String fact = "secret " + name;
          Facts.touch(handle, fact);
          return Facts.get(handle, fact)
              .orElseGet(
                  () -> {
                    String secret = Tokens.random();
                    Facts.put(handle, fact, secret);
                    return secret;
                  });
        });
  }

  /** The next number of a table; within the transaction of the row that gets it. */
  static long nextNumber(Handle handle, String table) {
    return handle
        .createQuery(
            "INSERT INTO counter (name, value) VALUES (:name, 1)"
                + " ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value")
        .bind("name", table)
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void close() {
    connections.close();
  }
}

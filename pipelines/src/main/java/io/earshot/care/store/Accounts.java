package io.earshot.care.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Accounts, the one-time links that make them, and the sessions of browsers. Thread-safe. */
public final class Accounts {
  /** How long a one-time link holds. */
  public static final Duration INVITATION = Duration.ofDays(3);

  /** How long a session holds: a working day. */
  public static final Duration SESSION = Duration.ofHours(12);

  /** The shortest password, in characters; NIST SP 800-63B asks for 8 at least. */
  public static final int SHORTEST_PASSWORD = 10;

  private static final int LONGEST_PASSWORD = 1000;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,30}");

  private final Jdbi jdbi;
  private final Clock clock;

  Accounts(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** All accounts by name. */
  public List<Account> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account ORDER BY name")
                .map((row, context) -> account(row))
                .list());
  }

  /** A new one-time link's token, for somebody who is to have this role. */
  public String invite(Role role, String by) {
    return link(role, null, by, "invite", role.code());
  }

  /**
   * A new one-time link's token, by which somebody chooses a new password.
   *
   * @return empty when there is nobody of this name
   */
  public Optional<String> inviteBack(String name, String by) {
    return list().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .map(account -> link(account.role(), name, by, "invite back", name));
  }

  private String link(Role role, String account, String by, String action, String subject) {
    String token = Tokens.random();
    jdbi.useTransaction(
        handle -> {
          Instant now = clock.instant();
          Insert.into("invitation")
              .with("token_hash", Tokens.hash(token))
              .with("role", role.name())
              .with("account", account)
              .with("expires_at", now.plus(INVITATION).toEpochMilli())
              .execute(handle);
          Audit.add(handle, now, by, action, subject, "");
        });
    return token;
  }

  /**
   * What a one-time link is for. Immutable.
   *
   * @param role of the account that it makes
   * @param account whose password it sets, or null when it makes an account
   */
  public record Invitation(Role role, String account) {}

  /** What a one-time link can still be used for; empty when it was used, or is old. */
  public Optional<Invitation> invitation(String token) {
    return jdbi.withHandle(
        handle ->
            invitation(
                handle.createQuery(
                    "SELECT role, account FROM invitation WHERE token_hash = :t"
                        + " AND expires_at > :now"),
                token));
  }

  private Optional<Invitation> invitation(Query query, String token) {
    return query
        .bind("t", Tokens.hash(token))
        .bind("now", clock.millis())
        .map(
            (row, context) ->
                new Invitation(Role.valueOf(row.getString("role")), row.getString("account")))
        .findOne();
  }

  /**
   * Makes an account with a one-time link, or sets the password of the account that the link is
   * for. The link is used up by it.
   *
   * @param name of the new account; not looked at where the link is for one that is there
   * @throws RefusedException with one sentence for the person, if it cannot be done
   */
  public void accept(String token, String name, String password) {
    checkLength(password);
    String hash = Passwords.hash(password);
    jdbi.useTransaction(
        handle -> {
          Invitation invitation =
              invitation(
                      handle.createQuery(
                          "DELETE FROM invitation WHERE token_hash = :t AND expires_at > :now"
                              + " RETURNING role, account"),
                      token)
                  .orElseThrow(
                      () ->
                          new RefusedException(
                              RefusedException.Reason.LINK,
                              "This link was used already, or is old."));
          if (invitation.account() == null) {
            make(handle, name, invitation.role(), hash);
          } else {
            setPassword(handle, invitation.account(), hash, null);
          }
        });
  }

  private static void checkLength(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new RefusedException(
          RefusedException.Reason.PASSWORD,
          "A password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.");
    }
  }

  private void make(Handle handle, String name, Role role, String hash) {
    if (!NAME.matcher(name).matches()) {
      throw new RefusedException(
          RefusedException.Reason.ACCOUNT_NAME,
          "A name has 2 to 31 small letters, digits, dots, dashes or underscores, and begins with a"
              + " letter.");
    }
    boolean made =
        Insert.into("account")
            .with("name", name)
            .with("role", role.name())
            .with("password_hash", hash)
            .with("created_at", clock.millis())
            .unlessThere(handle, "name");
    if (!made) {
      throw new RefusedException(
          RefusedException.Reason.NAME_TAKEN, "There is somebody of this name already.");
    }
    Audit.add(handle, clock.instant(), name, "join", name, role.code());
  }

  /**
   * Changes one's own password; every other session of the account ends.
   *
   * @param session token of the session that goes on
   * @throws RefusedException with one sentence for the person, if the present password is another
   *     one or the new one cannot be used
   */
  public void changePassword(String name, String present, String password, String session) {
    checkLength(password);
    if (!isPassword(name, present)) {
      throw new RefusedException(
          RefusedException.Reason.PRESENT_PASSWORD, "This is not your present password.");
    }
    String hash = Passwords.hash(password);
    jdbi.useTransaction(handle -> setPassword(handle, name, hash, session));
  }

  /** Whoever knew the old password is out. */
  private void setPassword(Handle handle, String name, String hash, String session) {
    handle.execute("UPDATE account SET password_hash = ? WHERE name = ?", hash, name);
    handle.execute(
        "DELETE FROM browser_session WHERE account = ? AND token_hash <> ?",
        name,
        session == null ? "" : Tokens.hash(session));
    handle.execute("DELETE FROM invitation WHERE account = ?", name);
    Audit.add(handle, clock.instant(), name, "change password", name, "");
  }

  private boolean isPassword(String name, String password) {
    Optional<String> hash =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT password_hash FROM account WHERE name = :name AND disabled = 0")
                    .bind("name", name)
                    .mapTo(String.class)
                    .findOne());
    return Passwords.matches(password, hash.orElse(null));
  }

  /**
   * Logs in.
   *
   * @return the token of a new session; empty when name and password do not go together
   */
  public Optional<String> logIn(String name, String password) {
    if (!isPassword(name, password)) {
      return Optional.empty();
    }
    String token = Tokens.random();
    jdbi.useTransaction(
        handle -> {
          Instant now = clock.instant();
          handle.execute("DELETE FROM browser_session WHERE expires_at <= ?", now.toEpochMilli());
          Insert.into("browser_session")
              .with("token_hash", Tokens.hash(token))
              .with("account", name)
              .with("csrf", Tokens.random())
              .with("expires_at", now.plus(SESSION).toEpochMilli())
              .execute(handle);
          Audit.add(handle, now, name, "log in", name, "");
        });
    return Optional.of(token);
  }

  /** Whose session it is, or empty when it ended. */
  public Optional<Session> session(String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT a.*, s.csrf FROM browser_session s JOIN account a ON a.name = s.account"
                        + " WHERE s.token_hash = :t AND s.expires_at > :now AND a.disabled = 0")
                .bind("t", Tokens.hash(token))
                .bind("now", clock.millis())
                .map((row, context) -> new Session(account(row), row.getString("csrf")))
                .findOne());
  }

  /** Ends a session. */
  public void logOut(String token) {
    jdbi.useHandle(
        handle ->
            handle.execute("DELETE FROM browser_session WHERE token_hash = ?", Tokens.hash(token)));
  }

  /** Lets somebody in no more, or again; their sessions end with it. */
  public boolean setDisabled(String name, boolean disabled, String by) {
    return jdbi.inTransaction(
        handle -> {
          boolean changed =
              handle.execute(
                      "UPDATE account SET disabled = ? WHERE name = ?", disabled ? 1 : 0, name)
                  == 1;
          handle.execute("DELETE FROM browser_session WHERE account = ?", name);
          Audit.add(handle, clock.instant(), by, disabled ? "disable" : "enable", name, "");
          return changed;
        });
  }

  /** Lets somebody see personal data whatever their role, or as their role only. */
  public boolean setPersonalData(String name, boolean allowed, String by) {
    return jdbi.inTransaction(
        handle -> {
          boolean changed =
              handle.execute(
                      "UPDATE account SET personal_data = ? WHERE name = ?", allowed ? 1 : 0, name)
                  == 1;
          String action = allowed ? "allow personal data" : "end personal data";
          Audit.add(handle, clock.instant(), by, action, name, "");
          return changed;
        });
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getInt("disabled") == 1,
        row.getInt("personal_data") == 1);
  }
}

package io.earshot.care.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;

/**
 * Passwords by bcrypt. It reads 72 bytes at most, so a longer password is hashed by SHA-512 first.
 */
final class Passwords {
  /** 2^12 rounds: about a quarter of a second, as OWASP's cheat sheet of 2024 allows. */
  private static final int COST = 12;

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  /** Of a password that nobody has, so that an unknown name takes as long as a wrong password. */
  private static final String NOBODY = hash(Tokens.random());

  private Passwords() {}

  static String hash(String password) {
    byte[] hash =
        BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION))
            .hash(COST, password.getBytes(UTF_8));
    return new String(hash, UTF_8);
  }

  /** Whether it is the password; null as the hash is nobody's. */
  static boolean matches(String password, String hash) {
    boolean verified =
        BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
            .verify(password.getBytes(UTF_8), (hash == null ? NOBODY : hash).getBytes(UTF_8))
            .verified;
    return verified && hash != null;
  }
}

package io.earshot.pipelines.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Mention;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells whether two things say the same, also when the words may not be kept. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** SHA-256 over everything but when it was collected; 32 hex digits. */
  public static String of(Mention mention) {
    return of(mention.withCollectedAt(null).toString());
  }

  /** SHA-256 of a text, cut to 32 hex digits. */
  static String of(String text) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    byte[] hash = digest.digest(text.getBytes(UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
  }
}

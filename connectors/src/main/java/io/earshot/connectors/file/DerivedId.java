package io.earshot.connectors.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An id for a record that has none, made of what does not change: the same record gets the same id
 * on every night and machine.
 */
final class DerivedId {
  /** 128 bits: among a billion records, two alike by chance are as good as impossible. */
  private static final int BYTES = 16;

  private DerivedId() {}

  /** 32 hexadecimal digits of the SHA-256 of the parts; a null part differs from an empty one. */
  static String of(String... parts) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    for (String part : parts) {
      byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
      // The length before each part keeps "ab","c" apart from "a","bc".
      String length = part == null ? "-;" : bytes.length + ";";
      digest.update(length.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}

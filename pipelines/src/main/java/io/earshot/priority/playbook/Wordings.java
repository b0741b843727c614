package io.earshot.priority.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Which of several wordings a draft takes: always the same for a mention, and for one mention other
 * than for the next, so that neighbours in the queue do not read alike and a second run of a night
 * says the same. Taken from the hash of the mention's id, each part from bytes of its own.
 */
final class Wordings {
  private final byte[] hash;

  private Wordings(byte[] hash) {
    this.hash = hash;
  }

  /** A part of a draft that is chosen by itself. */
  enum Part {
    GREETING(0),
    OPENING(2),
    ABOUT(4),
    CHOICE(6),
    NEXT(8);

    /** The first of the two bytes of the hash that choose it. */
    private final int firstByte;

    Part(int firstByte) {
      this.firstByte = firstByte;
    }
  }

  static Wordings of(String mentionId) {
    try {
      return new Wordings(MessageDigest.getInstance("SHA-256").digest(mentionId.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  <T> T of(Part part, List<T> wordings) {
    int number = (hash[part.firstByte] & 0xff) << 8 | (hash[part.firstByte + 1] & 0xff);
    return wordings.get(number % wordings.size());
  }
}

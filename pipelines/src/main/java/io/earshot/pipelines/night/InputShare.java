package io.earshot.pipelines.night;

import java.io.Serializable;

/**
 * What one task reads of an input file: every {@code of}-th entry. It reads past the others, which
 * costs little beside what is done with each before anything of it may be written: policy and
 * masking.
 *
 * @param key under which it is handed to a task
 * @param file number of the file in the night's list
 * @param number of the share, from 0
 * @param of how many shares there are of this file, at least 1
 */
public record InputShare(int key, int file, int number, int of) implements Serializable {
  public InputShare {
    if (number < 0 || number >= of) {
      throw new IllegalArgumentException("there is no share " + number + " of " + of);
    }
  }

  /** Whether an entry of the file is in this share. */
  public boolean holds(long entry) {
    return entry % of == number;
  }
}

package io.earshot.nlp.token;

import java.util.Arrays;

/**
 * Where beginnings of words lead to, as a tree of letters: all that fit a word are found in one
 * walk along it. Not thread-safe while it is filled; afterwards it is only read.
 *
 * @param <T> what a beginning leads to
 */
public final class Beginnings<T> {
  private char[] letters = new char[0];
  private Object[] longer = new Object[0];
  private T reached;

  /** Whether none was added that is longer than the letters up to here. */
  public boolean isEmpty() {
    return letters.length == 0;
  }

  /** Adds one beginning; another for the same letters replaces it. */
  public void put(String letters, T reached) {
    Beginnings<T> node = this;
    for (int at = 0; at < letters.length(); at++) {
      node = node.make(letters.charAt(at));
    }
    node.reached = reached;
  }

  private Beginnings<T> make(char letter) {
    int place = Arrays.binarySearch(letters, letter);
    if (place < 0) {
      int added = -place - 1;
      letters = Arrays.copyOf(letters, letters.length + 1);
      longer = Arrays.copyOf(longer, letters.length);
      System.arraycopy(letters, added, letters, added + 1, letters.length - 1 - added);
      System.arraycopy(longer, added, longer, added + 1, letters.length - 1 - added);
      letters[added] = letter;
      longer[added] = new Beginnings<T>();
    }
    return next(letter);
  }

  /** What is reached with one letter more, or null where no beginning goes on so. */
  @SuppressWarnings("unchecked")
  public Beginnings<T> next(char letter) {
    int place = Arrays.binarySearch(letters, letter);
    return place < 0 ? null : (Beginnings<T>) longer[place];
  }

  /** What the letters up to here lead to, or null when they are no beginning themselves. */
  public T reached() {
    return reached;
  }
}

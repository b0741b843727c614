package io.earshot.care;

/** A file that people write cannot be used. The message names the file and the line. */
public class CareFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong, for the user. */
  public CareFileException(String message, Throwable cause) {
    super(message, cause);
  }
}

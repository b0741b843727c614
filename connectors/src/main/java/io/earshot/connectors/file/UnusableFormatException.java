package io.earshot.connectors.file;

/**
 * A {@code --format} that cannot be used: an unknown name or a mapping file with a mistake. The
 * message is one sentence for the person who wrote it, naming file and line where there are any.
 */
public final class UnusableFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public UnusableFormatException(String message) {
    super(message);
  }

  public UnusableFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}

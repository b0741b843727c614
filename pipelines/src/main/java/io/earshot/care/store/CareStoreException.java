package io.earshot.care.store;

/** The care store cannot be used. The message is one sentence for the user, without secrets. */
public class CareStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CareStoreException(String message) {
    super(message);
  }

  public CareStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

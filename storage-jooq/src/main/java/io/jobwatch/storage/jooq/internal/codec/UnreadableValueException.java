package io.jobwatch.storage.jooq.internal.codec;

/**
 * A stored value that this version cannot read. The message says where and why, never the value.
 */
public final class UnreadableValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * An unreadable value.
   *
   * @param message where it is and why it cannot be read
   */
  public UnreadableValueException(String message) {
    super(message);
  }
}

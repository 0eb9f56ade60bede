package io.jobwatch.model;

import java.util.Locale;

/** How much a match or a message matters, from {@link #LOW} up. */
public enum Priority {
  /** Can wait. */
  LOW,
  /** The usual. */
  NORMAL,
  /** Goes before the usual. */
  HIGH,
  /** Goes before everything else. */
  URGENT;

  /**
   * The name used in messages and configuration.
   *
   * @return the lower-case name, such as {@code high}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

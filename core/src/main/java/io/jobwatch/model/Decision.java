package io.jobwatch.model;

/** Whether a candidate may be sent, and why. */
public sealed interface Decision {

  /**
   * Why it was decided so.
   *
   * @return words that a person can read
   */
  String reason();

  /**
   * It may be sent.
   *
   * @param reason why
   */
  record Send(String reason) implements Decision {}

  /**
   * It may not be sent.
   *
   * @param reason why
   */
  record Suppress(String reason) implements Decision {}
}

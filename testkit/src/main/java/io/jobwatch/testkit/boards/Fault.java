package io.jobwatch.testkit.boards;

import java.time.Duration;
import java.util.Map;

/** Something that goes wrong with an answer of {@link BoardServer}. */
public sealed interface Fault {

  /**
   * Another answer instead of the true one.
   *
   * @param status the HTTP status
   * @param headers headers such as {@code Retry-After}; {@code Content-Type} is {@code text/plain}
   *     unless given
   * @param body the body, maybe empty
   */
  record Status(int status, Map<String, String> headers, String body) implements Fault {

    /** Copies the headers, so that the fault never changes. */
    public Status {
      headers = Map.copyOf(headers);
    }
  }

  /** The true answer, announced in full, cut off after half of its bytes. */
  record Truncated() implements Fault {}

  /**
   * Status 200 and then one byte after another, legal JSON so far, until the client hangs up or the
   * server closes.
   *
   * @param interval the time between two bytes
   */
  record Dripping(Duration interval) implements Fault {}

  /**
   * Status 200 and a body of blanks without an announced length, compressed if the client accepts
   * that.
   *
   * @param bytes the length of the body before compression
   */
  record Oversized(long bytes) implements Fault {}

  /**
   * The connection ends without an answer. A client that repeats such a request by itself, as the
   * JDK's does for GET, meets the fault again.
   */
  record Dropped() implements Fault {}

  /**
   * A status without headers or body.
   *
   * @param status the status code
   * @return the fault
   */
  static Fault status(int status) {
    return status(status, Map.of());
  }

  /**
   * A status with headers, such as 429 with {@code Retry-After}, and no body.
   *
   * @param status the status code
   * @param headers the header fields
   * @return the fault
   */
  static Fault status(int status, Map<String, String> headers) {
    return new Status(status, headers, "");
  }

  /**
   * A whole answer instead of the true one, such as a 200 whose body is HTML.
   *
   * @param status the status code
   * @param headers the header fields
   * @param body the body
   * @return the fault
   */
  static Fault answer(int status, Map<String, String> headers, String body) {
    return new Status(status, headers, body);
  }

  /**
   * Half of the true answer.
   *
   * @return the fault
   */
  static Fault truncated() {
    return new Truncated();
  }

  /**
   * A body that never ends, a byte every 20 milliseconds.
   *
   * @return the fault
   */
  static Fault dripping() {
    return new Dripping(Duration.ofMillis(20));
  }

  /**
   * A body of so many bytes.
   *
   * @param bytes how many bytes
   * @return the fault
   */
  static Fault oversized(long bytes) {
    return new Oversized(bytes);
  }

  /**
   * No answer at all.
   *
   * @return the fault
   */
  static Fault dropped() {
    return new Dropped();
  }
}

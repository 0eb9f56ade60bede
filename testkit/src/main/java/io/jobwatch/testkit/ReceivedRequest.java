package io.jobwatch.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as it arrived at an {@link HttpReceiver}. Immutable. */
public final class ReceivedRequest {

  private final String method;
  private final String path;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final Instant arrivedAt;

  ReceivedRequest(
      String method,
      String path,
      Map<String, List<String>> headers,
      byte[] body,
      Instant arrivedAt) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> fields.put(name, List.copyOf(values)));
    this.method = method;
    this.path = path;
    this.headers = Collections.unmodifiableMap(fields);
    this.body = body.clone();
    this.arrivedAt = arrivedAt;
  }

  /**
   * The method.
   *
   * @return such as {@code POST}
   */
  public String method() {
    return method;
  }

  /**
   * What was asked for, still encoded.
   *
   * @return the path, and the query if there is one
   */
  public String path() {
    return path;
  }

  /**
   * The header fields.
   *
   * @return the values by name, which is looked up without regard to case
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * A header field's first value.
   *
   * @param name the field's name, in any case
   * @return the value, or nothing if the field is missing
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * The body exactly as it came.
   *
   * @return a copy of the bytes
   */
  public byte[] bytes() {
    return body.clone();
  }

  /**
   * The body as text.
   *
   * @return the body decoded as UTF-8, malformed bytes replaced
   */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * When it had arrived whole, by the machine's clock.
   *
   * @return the moment
   */
  public Instant arrivedAt() {
    return arrivedAt;
  }

  /** Shows everything: what a test prints when it fails. */
  @Override
  public String toString() {
    return method + " " + path + " " + headers + "\n" + text();
  }
}

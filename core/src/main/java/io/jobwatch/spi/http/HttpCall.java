package io.jobwatch.spi.http;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP request with its limits.
 *
 * @param method {@code GET} or {@code POST}
 * @param uri an absolute http or https URI
 * @param headers the header fields, one value each
 * @param body the body, sent as UTF-8; empty for a GET
 * @param deadline the time for the whole exchange, from the first try to connect to the last byte
 *     of the answer's body; what a client waits before that, to be polite to a host, does not count
 * @param maxBytes the largest answer accepted, in bytes after decompression
 */
public record HttpCall(
    String method,
    URI uri,
    Map<String, String> headers,
    String body,
    Duration deadline,
    long maxBytes) {

  /** The deadline of a call that does not say one. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(20);

  /** The largest answer accepted by a call that does not say: 64 KiB. */
  public static final long DEFAULT_MAX_BYTES = 64L * 1024;

  /** Copies the header fields. */
  public HttpCall {
    headers = Map.copyOf(headers);
  }

  /**
   * A GET without further header fields.
   *
   * @param uri an absolute http or https URI
   * @return the call
   */
  public static HttpCall get(URI uri) {
    return new HttpCall("GET", uri, Map.of(), "", DEFAULT_DEADLINE, DEFAULT_MAX_BYTES);
  }

  /**
   * A POST of a text.
   *
   * @param uri an absolute http or https URI
   * @param contentType the body's media type
   * @param body the body
   * @return the call
   */
  public static HttpCall post(URI uri, String contentType, String body) {
    return new HttpCall(
        "POST",
        uri,
        Map.of("Content-Type", contentType),
        body,
        DEFAULT_DEADLINE,
        DEFAULT_MAX_BYTES);
  }

  /**
   * The same call with one more header field.
   *
   * @param name the field's name
   * @param value its value, without control characters
   * @return a copy
   */
  public HttpCall header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpCall(method, uri, more, body, deadline, maxBytes);
  }

  /**
   * The same call with another deadline.
   *
   * @param time the time for the whole exchange
   * @return a copy
   */
  public HttpCall deadline(Duration time) {
    return new HttpCall(method, uri, headers, body, time, maxBytes);
  }

  /**
   * The same call with another bound on the answer.
   *
   * @param bytes the largest answer accepted
   * @return a copy
   */
  public HttpCall maxBytes(long bytes) {
    return new HttpCall(method, uri, headers, body, deadline, bytes);
  }

  /** Shows method and host only: chat and webhook addresses are secrets in themselves. */
  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getHost() + "/***";
  }
}

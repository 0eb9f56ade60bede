package io.jobwatch.testkit.boards;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that {@link BoardServer} received.
 *
 * @param method the HTTP method in upper case
 * @param path the decoded path, such as {@code /v1/boards/acme/jobs}
 * @param query the raw query without its question mark, empty if there was none
 * @param headers the headers; names are looked up without regard to case
 */
public record RecordedRequest(
    String method, String path, String query, Map<String, List<String>> headers) {

  /** Copies the headers, so that the record never changes. */
  public RecordedRequest {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  /**
   * The first value of a header, or empty if it was not sent.
   *
   * @param name the name
   * @return the value, or nothing if it is missing
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * The decoded first value of a query parameter, or empty if it was not sent.
   *
   * @param name the name
   * @return the value, or nothing if it is missing
   */
  public Optional<String> parameter(String name) {
    return QueryString.first(query, name);
  }
}

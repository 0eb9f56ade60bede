package io.jobwatch.testkit.boards;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

final class QueryString {

  private QueryString() {}

  static Optional<String> first(String query, String name) {
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (decode(key).equals(name)) {
        return Optional.of(equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return Optional.empty();
  }

  /** A number of at most nine digits; anything else counts as not sent. */
  static OptionalInt firstInt(String query, String name) {
    return first(query, name)
        .filter(value -> value.matches("\\d{1,9}"))
        .map(value -> OptionalInt.of(Integer.parseInt(value)))
        .orElseGet(OptionalInt::empty);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

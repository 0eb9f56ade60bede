package io.jobwatch.testkit;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What can come back instead of what was asked for. */
final class HttpTrouble {

  private static final int DEEP = 100_000;
  private static final String ENTITY =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///nowhere\">]><a>&b;</a>";

  private HttpTrouble() {}

  /** Returns replies that say nothing about the thing asked for. */
  static Stream<HttpReply> replies() {
    return Stream.of(
        answer(503, Map.of(), "<html>later</html>"),
        answer(500, Map.of(), ""),
        answer(403, Map.of(), "<html>who are you?</html>"),
        new HttpReply.NotSent("no connection"),
        new HttpReply.NoAnswer("no whole answer within 20000 ms"),
        new HttpReply.TooLarge(65_536),
        new HttpReply.Refused("the host is not public"));
  }

  /** Returns the same, and answers that say something, though not what was asked for. */
  static Stream<HttpReply> failures() {
    return Stream.concat(
        replies(),
        Stream.of(
            answer(404, Map.of(), "<html>no such thing</html>"),
            answer(429, Map.of("Retry-After", List.of("7")), ""),
            answer(200, Map.of(), "<html>hello</html>")));
  }

  /** Returns bodies that no service means. */
  static Stream<Named<String>> nonsense() {
    Stream<String> small =
        Stream.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{",
            "true",
            "7",
            "\"text\"",
            "\uFEFF{}",
            "\u0000",
            "<html>",
            ENTITY);
    Stream<String> nested = Stream.of("[", "{\"a\":", "<div>");
    return Stream.concat(
        small.map(body -> Named.of("'" + body + "'", body)),
        nested.map(part -> Named.of(DEEP + " times '" + part + "'", part.repeat(DEEP))));
  }

  static HttpAnswer answer(int status, Map<String, List<String>> headers, String body) {
    return new HttpAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8), Samples.NOW);
  }
}

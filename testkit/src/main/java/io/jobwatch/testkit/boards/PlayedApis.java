package io.jobwatch.testkit.boards;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the API that a request is meant for and lets it answer. */
final class PlayedApis {

  static final String GREENHOUSE_PATH = "/v1/boards";
  static final String LEVER_PATH = "/v0/postings";

  private final GreenhouseBoards greenhouse = new GreenhouseBoards();
  private final LeverSites lever = new LeverSites();
  private volatile @Nullable String robots;

  GreenhouseBoards greenhouse() {
    return greenhouse;
  }

  LeverSites lever() {
    return lever;
  }

  void robots(String text) {
    robots = text;
  }

  Answer answer(RecordedRequest request) {
    String path = request.path();
    if (path.startsWith(GREENHOUSE_PATH + "/")) {
      return greenhouse.answer(parts(path, GREENHOUSE_PATH), request.query());
    }
    if (path.startsWith(LEVER_PATH + "/")) {
      String accept = request.header("Accept").orElse("");
      return lever.answer(parts(path, LEVER_PATH), request.query(), accept);
    }
    String text = robots;
    if (path.equals("/robots.txt") && text != null) {
      return new Answer(200, "text/plain; charset=utf-8", text);
    }
    return new Answer(404, "text/plain; charset=utf-8", "Not Found");
  }

  private static List<String> parts(String path, String prefix) {
    String below = path.substring(prefix.length());
    return Arrays.stream(below.split("/", -1)).filter(part -> !part.isEmpty()).toList();
  }
}

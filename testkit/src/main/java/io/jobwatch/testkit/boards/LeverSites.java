package io.jobwatch.testkit.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays the Lever Postings API: the postings of a site, page by page, and one posting. */
final class LeverSites {

  static final String CONTENT_TYPE = "application/json; charset=utf-8";

  private final Map<String, JsonNode> sites = new ConcurrentHashMap<>();

  void put(String site, String json) {
    JsonNode postings = JsonText.parse(site, json);
    if (!postings.isArray()) {
      throw new IllegalArgumentException(
          "Playing the Lever site '" + site + "': not an array. Pass the array of its postings.");
    }
    sites.put(site, postings);
  }

  void remove(String site) {
    sites.remove(site);
  }

  /** Answers a path given as its parts below {@code /v0/postings}. */
  Answer answer(List<String> path, String query, String accept) {
    JsonNode postings = path.isEmpty() ? null : sites.get(path.get(0));
    if (postings == null || path.size() > 2) {
      return error();
    }
    if (path.size() == 2) {
      for (JsonNode posting : postings) {
        if (posting.path("id").asText().equals(path.get(1))) {
          return ok(posting);
        }
      }
      return error();
    }
    if (!wantsJson(query, accept)) {
      return new Answer(200, "text/html; charset=utf-8", "<!DOCTYPE html><p>Job postings</p>");
    }
    return ok(page(postings, query));
  }

  /** The parameter wins over the header; without either the API answers HTML. */
  private static boolean wantsJson(String query, String accept) {
    return QueryString.first(query, "mode")
        .map("json"::equals)
        .orElse(accept.contains("application/json"));
  }

  private static ArrayNode page(JsonNode postings, String query) {
    int from = QueryString.firstInt(query, "skip").orElse(0);
    int limit = QueryString.firstInt(query, "limit").orElse(postings.size());
    ArrayNode page = JsonNodeFactory.instance.arrayNode();
    for (int i = from; i < postings.size() && page.size() < limit; i++) {
      page.add(postings.get(i));
    }
    return page;
  }

  private static Answer ok(JsonNode body) {
    return new Answer(200, CONTENT_TYPE, JsonText.text(body));
  }

  private static Answer error() {
    return new Answer(404, CONTENT_TYPE, "{\"ok\":false,\"error\":\"Document not found\"}");
  }
}

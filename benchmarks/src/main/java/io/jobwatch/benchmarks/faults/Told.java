package io.jobwatch.benchmarks.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who was told of what, by the content of the messages instead of their ids. */
final class Told {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Told() {}

  /** Judges a case in which each subscriber has to be told of each posting once. */
  static Verdict of(Scene scene, NodeProcess node, int subscribers, int postings) {
    int all = subscribers * postings;
    boolean unused = Waits.until(() -> distinct(scene) >= all, Duration.ofSeconds(60));
    Verdict byId = Verdict.of(scene, node);
    List<String> told = told(scene);
    int missing = all - new HashSet<>(told).size();
    int twice = told.size() - new HashSet<>(told).size();
    return new Verdict(
        all,
        missing,
        byId.duplicates() + twice,
        byId.inFlight(),
        byId.recovery(),
        byId.faults(),
        byId.note());
  }

  private static int distinct(Scene scene) {
    return new HashSet<>(told(scene)).size();
  }

  /** What each delivery told; that one came twice is not counted here. */
  private static List<String> told(Scene scene) {
    List<String> told = new ArrayList<>();
    Map<String, Send> byId = new LinkedHashMap<>();
    scene.receiver().sends().forEach(send -> byId.putIfAbsent(send.id(), send));
    for (Send send : byId.values()) {
      JsonNode data = data(send);
      for (JsonNode job : data.path("jobs")) {
        told.add(data.path("subscriber_id").asText() + " " + job.path("job"));
      }
    }
    return told;
  }

  private static JsonNode data(Send send) {
    try {
      return JSON.readTree(send.body()).path("data");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A webhook's body is no JSON.", e);
    }
  }
}

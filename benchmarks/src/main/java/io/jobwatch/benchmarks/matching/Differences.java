package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.Engine;
import io.jobwatch.benchmarks.engine.MatchSet;
import io.jobwatch.benchmarks.workload.AlertIds;
import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.match.CriteriaExplainer;
import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Says where two engines found different matches, and who is right. */
final class Differences {

  private static final int EXAMPLES = 5;

  private Differences() {}

  /** Sentences about the first posting with different matches; none if all are equal. */
  static List<String> find(Workload workload, Measured one, Measured other) {
    int postings = Math.min(one.pass().postings(), other.pass().postings());
    OptionalInt different = one.pass().matches().difference(other.pass().matches(), postings);
    if (different.isEmpty()) {
      return List.of();
    }
    int number = different.getAsInt();
    JobPosting posting = workload.postings().get(number);
    List<String> said = new ArrayList<>();
    said.add(
        String.format(
            Locale.ROOT,
            "DIFFERENT MATCHES: posting %d '%s': %s finds %d, %s finds %d.",
            number,
            posting.content().title(),
            one.built().name(),
            one.pass().matches().of(number),
            other.built().name(),
            other.pass().matches().of(number)));
    Set<String> first = ids(one, number);
    Set<String> second = ids(other, number);
    first.stream()
        .filter(id -> !second.contains(id))
        .limit(EXAMPLES)
        .forEach(id -> said.add(example(workload, posting, one, id)));
    second.stream()
        .filter(id -> !first.contains(id))
        .limit(EXAMPLES)
        .forEach(id -> said.add(example(workload, posting, other, id)));
    return said;
  }

  private static Set<String> ids(Measured measured, int posting) {
    try (Engine engine = measured.built().again().get()) {
      return MatchSet.ids(engine, posting);
    }
  }

  private static String example(
      Workload workload, JobPosting posting, Measured measured, String id) {
    Alert alert = workload.alert(AlertIds.number(id));
    boolean right = CriteriaExplainer.explain(alert.criteria(), posting, Workload.NOW).passed();
    return String.format(
        "  only %s finds alert %s, %s by the explanation: %s",
        measured.built().name(), id, right ? "rightly" : "wrongly", alert.criteria());
  }
}

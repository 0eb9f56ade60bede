package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is watched in a run. What an earlier run with other arguments watched is still in the
 * database, and rests.
 *
 * @param sources the boards
 * @param alerts the alerts
 */
record Watchlist(List<Source> sources, List<Alert> alerts) {

  /** Builds a Jobwatch that watches this and nothing else. */
  Jobwatch open(JobwatchBuilder builder) {
    sources.forEach(builder::source);
    alerts.forEach(builder::alert);
    Jobwatch jobwatch = builder.build();
    try {
      restOthers(jobwatch);
      return jobwatch;
    } catch (RuntimeException e) {
      jobwatch.close();
      throw e;
    }
  }

  private void restOthers(Jobwatch jobwatch) {
    Set<String> boards = sources.stream().map(Source::id).collect(Collectors.toSet());
    jobwatch.sources().all().stream()
        .filter(source -> source.enabled() && !boards.contains(source.id()))
        .forEach(source -> jobwatch.sources().save(source.enabled(false)));
    Set<String> ids = alerts.stream().map(Alert::id).collect(Collectors.toSet());
    List.of(Neighbourhood.ADA, Neighbourhood.BO).stream()
        .flatMap(subscriber -> jobwatch.alerts().of(subscriber).stream())
        .filter(alert -> !ids.contains(alert.id()))
        .forEach(alert -> jobwatch.alerts().delete(alert.id()));
  }
}

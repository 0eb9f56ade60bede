package io.jobwatch.benchmarks.engine;

import io.jobwatch.benchmarks.workload.AlertFeed;
import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.model.JobPosting;
import java.util.List;

/** Every alert is checked against every posting. */
public final class PlainEngine implements Engine {

  private final List<PlainAlert> alerts;
  private final List<JobPosting> postings;

  /**
   * An engine with alerts of a workload.
   *
   * @param workload the workload
   * @param alerts its alerts
   */
  public PlainEngine(Workload workload, AlertFeed alerts) {
    this.alerts = alerts.stream().map(PlainAlert::new).toList();
    this.postings = workload.postings();
  }

  @Override
  public String name() {
    return "plain loop";
  }

  @Override
  public void match(int from, int to, Matches found) {
    for (int i = from; i < to; i++) {
      PlainPosting posting = PlainPosting.of(postings.get(i));
      for (PlainAlert alert : alerts) {
        if (alert.matches(posting, Workload.NOW)) {
          found.add(i, alert.id());
        }
      }
    }
  }
}

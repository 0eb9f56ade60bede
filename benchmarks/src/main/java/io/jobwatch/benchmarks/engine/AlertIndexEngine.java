package io.jobwatch.benchmarks.engine;

import io.jobwatch.benchmarks.workload.AlertFeed;
import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.JobPosting;
import java.util.List;
import java.util.OptionalLong;

/** Jobwatch's index. It is given the postings as they are: folding and cutting are in its time. */
public final class AlertIndexEngine implements Engine {

  private final AlertIndex index;
  private final List<JobPosting> postings;

  /**
   * An engine with alerts of a workload.
   *
   * @param workload the workload
   * @param alerts its alerts
   */
  public AlertIndexEngine(Workload workload, AlertFeed alerts) {
    index = new AlertIndex();
    alerts.stream().forEach(index::save);
    postings = workload.postings();
  }

  /**
   * The index itself.
   *
   * @return the index
   */
  public AlertIndex index() {
    return index;
  }

  @Override
  public String name() {
    return "AlertIndex";
  }

  @Override
  public void match(int from, int to, Matches found) {
    for (int i = from; i < to; i++) {
      int posting = i;
      index.match(postings.get(i), Workload.NOW, alert -> found.add(posting, alert));
    }
  }

  @Override
  public void settle() {
    index.tune();
  }

  @Override
  public OptionalLong checks() {
    return OptionalLong.of(index.statistics().candidates());
  }
}

package io.jobwatch;

import io.jobwatch.model.ChangeKind;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The log lines of a run. Every line that one of its threads writes carries its {@code run_id}; a
 * delivery may be of another run, so its lines have the delivery's id instead.
 */
final class RunLog {

  private static final Logger LOG = LoggerFactory.getLogger(Jobwatch.class);
  private static final String RUN_ID = "run_id";

  private RunLog() {}

  /** The time in which lines of a thread carry the id of a run. */
  interface Scope {

    /** Gives the host back what it had there. */
    void close();
  }

  /** Has all lines of this thread carry the run's id. */
  static Scope within(String runId) {
    String before = MDC.get(RUN_ID);
    MDC.put(RUN_ID, runId);
    return () -> {
      if (before == null) {
        MDC.remove(RUN_ID);
      } else {
        MDC.put(RUN_ID, before);
      }
    };
  }

  /** The same threads, with what they are given done under the run's id. */
  static Executor within(String runId, Executor threads) {
    return task ->
        threads.execute(
            () -> {
              Scope scope = within(runId);
              try {
                task.run();
              } finally {
                scope.close();
              }
            });
  }

  /** The same threads, with what they are given done under the id that this thread has. */
  static Executor alike(Executor threads) {
    String runId = MDC.get(RUN_ID);
    return runId == null ? threads : within(runId, threads);
  }

  static void started(String runId) {
    LOG.atInfo()
        .addKeyValue("event", "ingest_start")
        .addKeyValue(RUN_ID, runId)
        .log("ingest_start");
  }

  static void fetched(String runId, SourceReport report) {
    LOG.atInfo()
        .addKeyValue("event", "scraping_completed")
        .addKeyValue(RUN_ID, runId)
        .addKeyValue("source", report.sourceId())
        .addKeyValue("company", Objects.requireNonNullElse(report.company(), ""))
        .addKeyValue("outcome", report.outcome())
        .addKeyValue("detail", report.detail())
        .addKeyValue("jobs_found", report.fetched())
        .addKeyValue("new_positions", report.count(ChangeKind.NEW))
        .addKeyValue("elsewhere", report.elsewhere())
        .addKeyValue("changes", report.changes())
        .addKeyValue("refused", report.refused().size())
        .addKeyValue("duration_ms", report.duration().toMillis())
        .log("scraping_completed");
  }

  static void finished(RunReport report) {
    LOG.atInfo()
        .addKeyValue("event", "ingest_done")
        .addKeyValue(RUN_ID, report.runId())
        .addKeyValue("ok", report.ok())
        .addKeyValue("counts", report.counts())
        .log("ingest_done");
  }
}

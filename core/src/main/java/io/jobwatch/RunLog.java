package io.jobwatch;

import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The log lines of a run; every line that is written during it carries its {@code run_id}. */
final class RunLog {

  private static final Logger LOG = LoggerFactory.getLogger(Jobwatch.class);
  private static final String RUN_ID = "run_id";

  private RunLog() {}

  /** The same work, under the run's id in whatever thread does it. */
  static <T> Callable<T> within(String runId, Callable<T> work) {
    return () -> {
      MDC.put(RUN_ID, runId);
      try {
        return work.call();
      } finally {
        MDC.remove(RUN_ID);
      }
    };
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
        .addKeyValue("outcome", report.outcome())
        .addKeyValue("detail", report.detail())
        .addKeyValue("jobs_found", report.fetched())
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

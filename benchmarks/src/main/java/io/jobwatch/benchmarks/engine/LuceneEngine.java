package io.jobwatch.benchmarks.engine;

import io.jobwatch.benchmarks.workload.AlertFeed;
import io.jobwatch.benchmarks.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;

/** Lucene Monitor. The documents are made before it is measured. */
public final class LuceneEngine implements Engine {

  static {
    // A batch is searched once by each query: there is nothing to keep.
    IndexSearcher.setDefaultQueryCache(null);
  }

  private final LuceneSetting setting;
  private final Document[] documents;
  private final Monitor monitor;
  private final LongAdder checks = new LongAdder();

  /**
   * An engine with alerts of a workload.
   *
   * @param alerts its alerts
   * @param documents the postings of the workload
   * @param setting how it is set up
   */
  public LuceneEngine(AlertFeed alerts, Document[] documents, LuceneSetting setting) {
    this.setting = setting;
    this.documents = documents;
    try {
      monitor =
          new Monitor(
              LuceneFields.analyzer(),
              setting.presearcher(Arrays.stream(documents)),
              setting.configuration(alerts.count()));
      monitor.register(
          () ->
              alerts.stream()
                  .map(
                      a -> new MonitorQuery(a.id(), LuceneQueries.of(a.criteria()), null, Map.of()))
                  .iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The documents of a workload's postings.
   *
   * @param workload the workload
   * @return a document for each posting
   */
  public static Document[] documents(Workload workload) {
    return workload.postings().stream().map(LuceneDocuments::of).toArray(Document[]::new);
  }

  @Override
  public String name() {
    return "Lucene Monitor (" + setting + ")";
  }

  @Override
  public void match(int from, int to, Matches found) {
    Document[] batch = Arrays.copyOfRange(documents, from, to);
    try {
      MultiMatchingQueries<QueryMatch> matching =
          switch (setting.collecting()) {
            case MAPS -> monitor.match(batch, QueryMatch.SIMPLE_MATCHER);
            case DIRECT -> monitor.match(batch, LuceneCollector.factory(from, found));
          };
      matching.getErrors().values().forEach(LuceneEngine::fail);
      checks.add(matching.getQueriesRun());
      for (int i = 0; i < batch.length; i++) {
        for (QueryMatch match : matching.getMatches(i)) {
          found.add(from + i, match.getQueryId());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public OptionalLong checks() {
    return OptionalLong.of(checks.sum());
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fail(Exception error) {
    throw new IllegalStateException("Lucene Monitor could not run a query.", error);
  }
}

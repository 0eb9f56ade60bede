package io.jobwatch.benchmarks.engine;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Hands over matches as they are found, without an object and a map entry for each. */
final class LuceneCollector extends CandidateMatcher<QueryMatch> {

  private final int from;
  private final Matches found;

  private LuceneCollector(IndexSearcher searcher, int from, Matches found) {
    super(searcher);
    this.from = from;
    this.found = found;
  }

  static MatcherFactory<QueryMatch> factory(int from, Matches found) {
    return searcher -> new LuceneCollector(searcher, from, found);
  }

  @Override
  protected void matchQuery(String id, Query query, Map<String, String> metadata)
      throws IOException {
    CollectorManager<Alert, Alert> alert = new Alert(id);
    searcher.search(query, alert);
  }

  @Override
  public QueryMatch resolve(QueryMatch one, QueryMatch other) {
    return one;
  }

  /** Collects the matches of one alert. */
  private final class Alert extends SimpleCollector implements CollectorManager<Alert, Alert> {

    private final String id;

    Alert(String id) {
      this.id = id;
    }

    @Override
    public void collect(int document) {
      found.add(from + document, id);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public Alert newCollector() {
      return this;
    }

    @Override
    public Alert reduce(Collection<Alert> collectors) {
      return this;
    }
  }
}

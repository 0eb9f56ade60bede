package io.jobwatch.benchmarks.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryDecomposer;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.Query;

/**
 * How Lucene Monitor is set up.
 *
 * @param weights what makes a term heavy
 * @param passes by how many terms alerts are selected
 * @param decomposed whether an alert of alternatives is filed as several queries
 * @param collecting how matches are handed over
 */
public record LuceneSetting(
    Weights weights, int passes, boolean decomposed, Collecting collecting) {

  /** What makes a term heavy. */
  public enum Weights {
    /** Its length, as Lucene does by itself. */
    LENGTH,
    /** Its field, then its length. */
    FIELD,
    /** How rare it is in its field. */
    FREQUENCY
  }

  /** How matches are handed over. */
  public enum Collecting {
    /** As a map for each posting, which is what {@code QueryMatch.SIMPLE_MATCHER} does. */
    MAPS,
    /** One by one as they are found, by a matcher of our own. */
    DIRECT
  }

  /** The settings that are tried. */
  static final List<LuceneSetting> ALL =
      List.of(
          new LuceneSetting(Weights.LENGTH, 1, true, Collecting.MAPS),
          new LuceneSetting(Weights.FIELD, 1, true, Collecting.MAPS),
          new LuceneSetting(Weights.FIELD, 1, false, Collecting.MAPS),
          new LuceneSetting(Weights.FREQUENCY, 1, true, Collecting.MAPS),
          new LuceneSetting(Weights.FREQUENCY, 1, false, Collecting.MAPS),
          new LuceneSetting(Weights.FREQUENCY, 2, false, Collecting.MAPS),
          new LuceneSetting(Weights.FREQUENCY, 1, false, Collecting.DIRECT),
          new LuceneSetting(Weights.FREQUENCY, 2, false, Collecting.DIRECT));

  Presearcher presearcher(Stream<Document> documents) {
    TermWeightor weightor =
        switch (weights) {
          case LENGTH -> LuceneWeights.byLength();
          case FIELD -> LuceneWeights.byField();
          case FREQUENCY -> LuceneWeights.byFrequency(documents);
        };
    return passes == 1
        ? new TermFilteredPresearcher(weightor, List.of(), Set.of())
        : new MultipassTermFilteredPresearcher(passes, 0, weightor, List.of(), Set.of());
  }

  MonitorConfiguration configuration(int alerts) {
    MonitorConfiguration configuration = new MonitorConfiguration();
    // One commit, so that there are few segments to search.
    configuration.setQueryUpdateBufferSize(alerts);
    if (!decomposed) {
      configuration.setQueryDecomposer(
          new QueryDecomposer() {
            @Override
            public Set<Query> decompose(Query query) {
              return Set.of(query);
            }
          });
    }
    return configuration;
  }

  @Override
  public String toString() {
    return weights.name().toLowerCase(java.util.Locale.ROOT)
        + (passes > 1 ? ", " + passes + " passes" : "")
        + (decomposed ? ", decomposed" : "")
        + (collecting == Collecting.DIRECT ? ", direct" : "");
  }
}

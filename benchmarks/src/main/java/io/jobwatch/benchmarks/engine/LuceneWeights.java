package io.jobwatch.benchmarks.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;

/** By what Lucene Monitor chooses the term that an alert is filed under: the heaviest. */
final class LuceneWeights {

  private static final double SELECTIVE = 20;
  private static final double FAIRLY_SELECTIVE = 5;
  private static final double COMMON = 0.01;

  private LuceneWeights() {}

  /** Longer words are heavier: what Lucene Monitor does when it is told nothing. */
  static TermWeightor byLength() {
    return TermFilteredPresearcher.DEFAULT_WEIGHTOR;
  }

  /** Fields that leave out most postings first, then longer words. */
  static TermWeightor byField() {
    return TermWeightor.combine(
        TermWeightor.fieldWeightor(SELECTIVE, LuceneFields.COMPANY),
        TermWeightor.fieldWeightor(
            FAIRLY_SELECTIVE,
            LuceneFields.TITLE,
            LuceneFields.LOCATION,
            LuceneFields.PLACE,
            LuceneFields.DEPARTMENT),
        TermWeightor.fieldWeightor(
            COMMON,
            LuceneFields.WORKPLACE,
            LuceneFields.EMPLOYMENT_TYPE,
            LuceneFields.SENIORITY,
            LuceneFields.TIER),
        byLength());
  }

  /** Rarer terms first, each counted in its field: the best one can know. */
  static TermWeightor byFrequency(Stream<Document> documents) {
    Map<String, Map<String, Integer>> frequencies = new HashMap<>();
    documents.forEach(document -> count(document, frequencies));
    return term ->
        1.0 / (1 + frequencies.getOrDefault(term.field(), Map.of()).getOrDefault(text(term), 0));
  }

  private static String text(Term term) {
    return term.text();
  }

  private static void count(Document document, Map<String, Map<String, Integer>> frequencies) {
    for (IndexableField field : document) {
      String value = field.stringValue();
      if (value != null) {
        Map<String, Integer> ofField =
            frequencies.computeIfAbsent(field.name(), name -> new HashMap<>());
        boolean whole = !field.fieldType().tokenized();
        for (String word : whole ? Set.of(value) : Set.of(distinct(value))) {
          ofField.merge(word, 1, Integer::sum);
        }
      }
    }
  }

  private static String[] distinct(String value) {
    return Stream.of(value.split(" ", -1)).distinct().toArray(String[]::new);
  }
}

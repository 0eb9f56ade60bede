package io.jobwatch.benchmarks.engine;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;

/** The fields of postings and queries in Lucene. */
final class LuceneFields {

  static final String TITLE = "title";

  /** Title, skills and description. */
  static final String TEXT = "text";

  static final String COMPANY = "company";
  static final String LOCATION = "location";

  /** What a location lies in. */
  static final String PLACE = "place";

  static final String DEPARTMENT = "department";
  static final String EMPLOYMENT_TYPE = "employment";
  static final String WORKPLACE = "workplace";
  static final String SENIORITY = "seniority";
  static final String TIER = "tier";
  static final String POSTED = "posted";

  /** What stands for an employment type that the posting does not name. */
  static final String UNKNOWN = "UNKNOWN";

  private static final int LONGEST_WORD = 8_000;
  private static final int GAP = 100;

  private LuceneFields() {}

  /**
   * Cuts at blanks, which is all that is left to do: the texts are words joined by blanks. Between
   * two texts of a field is a gap that no phrase crosses.
   */
  static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WhitespaceTokenizer(LONGEST_WORD));
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP;
      }
    };
  }
}

package io.jobwatch.benchmarks.preview;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.TextMode;

/** What is looked for, from what hardly any posting has to what is in many. */
enum PreviewCase {
  /** In three of ten thousand. */
  RARE(Criteria.builder().keywords("COBOL")),
  /** As people write them. */
  ORDINARY(
      Criteria.builder()
          .keywords("Kotlin", "Java")
          .keywords("engineer")
          .excludeKeywords("machine learning")
          .locations("Berlin")
          .orRemote()
          .seniorities(Seniority.SENIOR)),
  /** A role in one of ten places. */
  ROLE(Criteria.builder().keywords("data engineer").scope(KeywordScope.TITLE).locations("Paris")),
  /** In one of five. */
  COMMON(Criteria.builder().keywords("Java")),
  /** In almost all. */
  EVERYWHERE(Criteria.builder().excludeKeywords("COBOL")),
  /** A part of a word that is in three of ten thousand; no signature knows it. */
  SUBSTRING(Criteria.builder().keywords("COBO").textMode(TextMode.SUBSTRING));

  @SuppressWarnings("ImmutableEnumChecker") // Criteria copy their lists and sets.
  private final Criteria criteria;

  PreviewCase(CriteriaBuilder criteria) {
    this.criteria = criteria.build();
  }

  Criteria criteria() {
    return criteria;
  }
}

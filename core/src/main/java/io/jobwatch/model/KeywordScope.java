package io.jobwatch.model;

/** Where the keywords of {@link Criteria} are looked for. */
public enum KeywordScope {
  /** In the title only. */
  TITLE,
  /** In the title, the listed skills and the description. */
  TITLE_AND_DESCRIPTION
}

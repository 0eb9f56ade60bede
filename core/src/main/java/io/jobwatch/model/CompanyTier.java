package io.jobwatch.model;

/** How much a host values a company, from {@link #S} (most) to {@link #C}. */
public enum CompanyTier {
  /** The most wanted companies. */
  S,
  /** Very good companies. */
  A,
  /** Good companies. */
  B,
  /** All others that were ranked. */
  C
}

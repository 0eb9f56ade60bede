package io.jobwatch.model;

/**
 * Where the work is done. A posting that does not say has none, which is not the same as on site.
 */
public enum Workplace {
  /** At the employer's place. */
  ON_SITE,
  /** Partly at the employer's place. */
  HYBRID,
  /** Anywhere, within the limits the posting names. */
  REMOTE
}

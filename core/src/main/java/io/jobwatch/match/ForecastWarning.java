package io.jobwatch.match;

/**
 * What a person should know of criteria before an alert with them is saved.
 *
 * @param kind what it is
 * @param text the same in a sentence
 */
public record ForecastWarning(Kind kind, String text) {

  /** The kinds of warnings. */
  public enum Kind {
    /** More a day than {@link ForecastSettings#mostPerDay()}. */
    MANY_A_DAY(true),
    /** More of all postings than {@link ForecastSettings#mostOfAll()}. */
    LARGE_SHARE(true),
    /**
     * More from one company than {@link ForecastSettings#mostOfOneCompany()}, and it is not asked
     * for.
     */
    ONE_COMPANY(true),
    /**
     * The postings go back less than a week and not beyond the days of the forecast, and the first
     * days are those of whole boards.
     */
    SHORT_HISTORY(false);

    private final boolean tooBroad;

    Kind(boolean tooBroad) {
      this.tooBroad = tooBroad;
    }

    /**
     * Whether the criteria should be narrower.
     *
     * @return false if only the forecast is uncertain
     */
    public boolean tooBroad() {
      return tooBroad;
    }
  }
}

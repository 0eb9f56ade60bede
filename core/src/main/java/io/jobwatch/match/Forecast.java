package io.jobwatch.match;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many postings criteria would have found in the last days, as each was first seen, those
 * included that are closed by now.
 *
 * @param perDay how many a day, on average over the days that count
 * @param matches how many in all
 * @param postings how many postings were first seen in that time, whether they pass or not
 * @param days the days that count, oldest first, with how many were found on each; none before the
 *     first stored posting
 * @param companies the companies with the most of what was found, the largest first, at most
 *     {@value #MOST_COMPANIES}; none where fewer than ten matches were counted in a part
 * @param estimated whether the numbers were counted in a part and extrapolated
 * @param read how many postings were read in full for it
 * @param warnings what a person should know before the alert is saved
 */
public record Forecast(
    double perDay,
    long matches,
    long postings,
    SortedMap<LocalDate, Long> days,
    List<CompanyShare> companies,
    boolean estimated,
    int read,
    List<ForecastWarning> warnings) {

  /** The most companies that are named. */
  public static final int MOST_COMPANIES = 5;

  /** Copies the lists and the map. */
  public Forecast {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    companies = List.copyOf(companies);
    warnings = List.copyOf(warnings);
  }

  /**
   * Whether the criteria find more than a person would read.
   *
   * @return true if there is a {@linkplain ForecastWarning.Kind#tooBroad() warning} of that kind
   */
  public boolean tooBroad() {
    return warnings.stream().anyMatch(warning -> warning.kind().tooBroad());
  }
}

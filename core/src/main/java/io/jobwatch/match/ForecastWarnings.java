package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Adds the warnings to a forecast. */
final class ForecastWarnings {

  /** Shares of fewer matches than this say nothing, however many they were extrapolated to. */
  private static final int LEAST_MATCHES = 10;

  private static final int SHORT_DAYS = 7;

  private final Forecast forecast;
  private final boolean enough;
  private final List<ForecastWarning> warnings = new ArrayList<>();

  private ForecastWarnings(Forecast forecast, long counted) {
    this.forecast = forecast;
    enough = counted >= LEAST_MATCHES;
  }

  /**
   * The forecast with its warnings.
   *
   * @param counted how many matches were found in what was read
   * @param oldest when the first stored posting was seen
   */
  static Forecast add(
      Forecast forecast,
      Criteria criteria,
      ForecastSettings settings,
      long counted,
      ForecastDays days,
      Instant oldest) {
    ForecastWarnings warnings = new ForecastWarnings(forecast, counted);
    warnings.breadth(settings);
    if (criteria.companies().isEmpty()) {
      warnings.company(settings);
    }
    if (!oldest.isBefore(days.start()) && days.known(oldest) < SHORT_DAYS) {
      warnings.add(
          ForecastWarning.Kind.SHORT_HISTORY,
          "The stored postings go back %.1f days only, and a board's first listing counts as one"
              + " day's.",
          days.known(oldest));
    }
    return new Forecast(
        forecast.perDay(),
        forecast.matches(),
        forecast.postings(),
        forecast.days(),
        forecast.estimated() && !warnings.enough ? List.of() : forecast.companies(),
        forecast.estimated(),
        forecast.read(),
        warnings.warnings);
  }

  private void breadth(ForecastSettings settings) {
    if (forecast.perDay() > settings.mostPerDay()) {
      add(
          ForecastWarning.Kind.MANY_A_DAY,
          "These criteria find %.0f postings a day; more than %.0f are seldom read.",
          forecast.perDay(),
          settings.mostPerDay());
    }
    double share = (double) forecast.matches() / Math.max(forecast.postings(), 1);
    if (enough && share > settings.mostOfAll()) {
      add(
          ForecastWarning.Kind.LARGE_SHARE,
          "These criteria find %.0f %% of all postings; they leave little out.",
          100 * share);
    }
  }

  private void company(ForecastSettings settings) {
    if (enough && !forecast.companies().isEmpty()) {
      CompanyShare largest = forecast.companies().get(0);
      if (largest.share() > settings.mostOfOneCompany()) {
        add(
            ForecastWarning.Kind.ONE_COMPANY,
            "%.0f %% of what these criteria find is from the company %s.",
            100 * largest.share(),
            Sentences.quoted(largest.company()));
      }
    }
  }

  private void add(ForecastWarning.Kind kind, String text, Object... values) {
    warnings.add(new ForecastWarning(kind, String.format(Locale.ROOT, text, values)));
  }
}

package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Adds the warnings to a forecast. */
final class ForecastWarnings {

  /** Shares of fewer matches than this say nothing. */
  private static final int LEAST_MATCHES = 10;

  private static final int SHORT_DAYS = 7;

  private final Forecast forecast;
  private final List<ForecastWarning> warnings = new ArrayList<>();

  private ForecastWarnings(Forecast forecast) {
    this.forecast = forecast;
  }

  static Forecast add(
      Forecast forecast, Criteria criteria, ForecastSettings settings, double knownDays) {
    ForecastWarnings warnings = new ForecastWarnings(forecast);
    warnings.breadth(settings);
    if (criteria.companies().isEmpty()) {
      warnings.company(settings);
    }
    if (knownDays < Math.min(SHORT_DAYS, settings.days())) {
      warnings.add(
          ForecastWarning.Kind.SHORT_HISTORY,
          "The stored postings go back %.1f days only, and a board's first listing counts as one"
              + " day's.",
          knownDays);
    }
    return new Forecast(
        forecast.perDay(),
        forecast.matches(),
        forecast.postings(),
        forecast.days(),
        forecast.companies(),
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
    if (forecast.matches() >= LEAST_MATCHES && share > settings.mostOfAll()) {
      add(
          ForecastWarning.Kind.LARGE_SHARE,
          "These criteria find %.0f %% of all postings; they leave little out.",
          100 * share);
    }
  }

  private void company(ForecastSettings settings) {
    if (forecast.matches() >= LEAST_MATCHES && !forecast.companies().isEmpty()) {
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

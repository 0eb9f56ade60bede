package io.jobwatch.benchmarks.preview;

import io.jobwatch.match.Forecast;
import io.jobwatch.match.ForecastSettings;
import io.jobwatch.match.PreviewPage;
import io.jobwatch.match.Previews;
import io.jobwatch.model.Criteria;
import io.jobwatch.storage.jooq.JooqStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Measures one search in a new process. */
final class PreviewMeasurement {

  private static final int WARM = 5;
  private static final int PAGE = 20;

  private PreviewMeasurement() {}

  /** Takes the database file and the name of a {@link PreviewCase}. */
  public static void main(String[] arguments) {
    Criteria criteria = PreviewCase.valueOf(arguments[1]).criteria();
    try (JooqStorage storage = JooqStorage.file(Path.of(arguments[0]))) {
      Previews previews = new Previews(storage, Clock.fixed(PreviewBenchmark.END, ZoneOffset.UTC));
      Supplier<PreviewPage> page = () -> previews.page(criteria, null, PAGE);
      Supplier<Forecast> days = () -> previews.forecast(criteria, ForecastSettings.defaults());
      long pageCold = millis(page);
      long daysCold = millis(days);
      System.out.printf(
          "%-34s %9d ms %9d ms %9d ms %9d ms   %s%n",
          arguments[1],
          pageCold,
          warm(page),
          daysCold,
          warm(days),
          summary(page.get(), days.get()));
    }
  }

  private static String summary(PreviewPage page, Forecast forecast) {
    return "%d found%s; %.1f a day%s"
        .formatted(
            page.postings().size(),
            page.next() == null ? "" : ", more to look at",
            forecast.perDay(),
            forecast.estimated() ? ", estimated" : "");
  }

  private static long warm(Supplier<?> work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < WARM; i++) {
      least = Math.min(least, millis(work));
    }
    return least;
  }

  private static long millis(Supplier<?> work) {
    long before = System.nanoTime();
    Object unused = work.get();
    return (System.nanoTime() - before) / 1_000_000;
  }
}

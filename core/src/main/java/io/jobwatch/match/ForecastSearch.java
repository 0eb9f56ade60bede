package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what criteria would have found in the last days. For one use by one thread. */
final class ForecastSearch {

  private static final int BATCH = 256;

  private final StoredSearch search;
  private final ForecastDays days;
  private final SketchSample sample;
  private final DayCounts candidates = new DayCounts();
  private final DayCounts matches = new DayCounts();
  private final CompanyCounts companies = new CompanyCounts();
  private long postings;
  private Instant oldest;

  private ForecastSearch(StoredSearch search, ForecastDays days, int mostRead) {
    this.search = search;
    this.days = days;
    this.sample = new SketchSample(mostRead);
    this.oldest = days.now();
  }

  static Forecast forecast(
      Storage storage, Criteria criteria, Instant now, ForecastSettings settings) {
    StoredSearch search = new StoredSearch(storage, criteria);
    ForecastDays days = ForecastDays.until(now, settings.zone(), settings.days());
    ForecastSearch forecast = new ForecastSearch(search, days, settings.mostRead());
    forecast.screen();
    forecast.compare();
    return forecast.result(criteria, settings);
  }

  private void screen() {
    for (PostingStatus status : PostingStatus.values()) {
      search.visit(status, null, days.start(), this::take);
      PostingCursor before = new PostingCursor(days.start().minusNanos(1_000), "");
      search.visit(status, before, Instant.MIN, this::older);
    }
  }

  private boolean take(PostingSketch sketch) {
    postings++;
    older(sketch);
    // An alert would have met the posting when it was new, so that is how old it was then.
    if (search.mayPass(sketch, sketch.firstSeen())) {
      candidates.add(days.day(sketch.firstSeen()));
      sample.offer(sketch);
    }
    return true;
  }

  private boolean older(PostingSketch sketch) {
    if (sketch.firstSeen().isBefore(oldest)) {
      oldest = sketch.firstSeen();
    }
    return false;
  }

  private void compare() {
    List<PostingSketch> drawn = new ArrayList<>(sample.drawn());
    for (int start = 0; start < drawn.size(); start += BATCH) {
      for (JobPosting posting :
          search.read(drawn.subList(start, Math.min(start + BATCH, drawn.size())))) {
        if (search.passes(posting, posting.firstSeen())) {
          matches.add(days.day(posting.firstSeen()));
          companies.add(posting.content().company());
        }
      }
    }
  }

  private Forecast result(Criteria criteria, ForecastSettings settings) {
    int read = sample.drawn().size();
    boolean estimated = candidates.total() > read;
    DayCounts counts =
        estimated ? candidates.times((double) matches.total() / Math.max(read, 1)) : matches;
    double known = days.known(oldest);
    double perDay = known == 0 ? 0 : counts.total() / known;
    Forecast plain =
        new Forecast(
            perDay,
            counts.total(),
            postings,
            counts.each(days.from(oldest)),
            companies.largest(Forecast.MOST_COMPANIES),
            estimated,
            read,
            List.of());
    return ForecastWarnings.add(plain, criteria, settings, matches.total(), days, oldest);
  }
}

package io.jobwatch.docs.snippets;

import io.jobwatch.Jobwatch;
import io.jobwatch.match.Forecast;
import io.jobwatch.match.ForecastSettings;
import io.jobwatch.match.Preview;
import io.jobwatch.match.PreviewPage;
import io.jobwatch.match.Previews;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.PostingCursor;
import java.time.ZoneId;

final class PreviewSnippets {

  private PreviewSnippets() {}

  static void preview(Jobwatch jobwatch) {
    // tag::preview
    Criteria criteria =
        Criteria.builder().keywords("java", "kotlin").locations("Berlin").orRemote().build();
    Preview preview = jobwatch.alerts().preview(criteria);
    preview.page().postings().forEach(posting -> System.out.println(posting.content().title()));
    System.out.printf("%.1f a day%n", preview.forecast().perDay());
    preview.forecast().warnings().forEach(warning -> System.out.println(warning.text()));
    // end::preview
  }

  static Forecast pages(Jobwatch jobwatch, Criteria criteria) {
    // tag::pages
    Previews previews = jobwatch.alerts().previews();
    PreviewPage first = previews.page(criteria, null, 20);
    PostingCursor next = first.next();
    if (next != null) {
      String link = next.text(); // goes into the address of the next page
      PreviewPage second = previews.page(criteria, PostingCursor.parse(link), 20);
      second.postings().forEach(posting -> System.out.println(posting.content().title()));
    }
    Forecast forecast =
        previews.forecast(criteria, ForecastSettings.defaults().inZone(ZoneId.of("Europe/Berlin")));
    // end::pages
    return forecast;
  }
}

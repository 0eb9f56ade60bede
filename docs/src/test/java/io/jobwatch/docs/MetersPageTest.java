package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.Jobwatch;
import io.jobwatch.docs.snippets.OperationsSnippets;
import io.jobwatch.metrics.JobwatchMetrics;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on operations has every meter that there is after a run, with its type and its tags. */
class MetersPageTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(jobwatch[\\w.]+)` \\| (\\w+) \\| ([^|]*)\\| [^|]+ \\|$");
  private static final Pattern TAG = Pattern.compile("`(\\w+)`");
  private static final Map<Meter.Type, String> TYPES =
      Map.of(
          Meter.Type.COUNTER, "counter",
          Meter.Type.DISTRIBUTION_SUMMARY, "summary",
          Meter.Type.GAUGE, "gauge",
          Meter.Type.TIMER, "timer");

  @Test
  void everyMeterHasARowWithItsTypeAndItsTags() {
    Set<String> rows =
        ROW.matcher(OperationsPageTest.section("Metrics"))
            .results()
            .map(row -> row(row.group(1), row.group(2), tags(row.group(3))))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rows).hasSizeGreaterThan(20).isEqualTo(meters());
  }

  private static Set<String> meters() {
    MeterRegistry registry = new SimpleMeterRegistry();
    try (Jobwatch jobwatch = jobwatch();
        JobwatchMetrics metrics = OperationsSnippets.metrics(jobwatch, registry)) {
      assertThat(metrics).isNotNull();
      assertThat(jobwatch.runOnce().delivered()).isEqualTo(1);
      return registry.getMeters().stream()
          .map(Meter::getId)
          .map(id -> row(id.getName(), TYPES.getOrDefault(id.getType(), "none"), tags(id)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String row(String name, String type, Set<String> tags) {
    return name + " " + type + " " + tags;
  }

  private static Set<String> tags(String cell) {
    return TAG.matcher(cell)
        .results()
        .map(tag -> tag.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> tags(Meter.Id id) {
    return id.getTags().stream().map(Tag::getKey).collect(Collectors.toCollection(TreeSet::new));
  }

  /** One job on one board, which one subscriber is told of. */
  private static Jobwatch jobwatch() {
    return Jobwatch.builder()
        .plugin(new OneJob())
        .channel("in_app")
        .source(Source.of("test/board", "acme"))
        .subscriber(Subscriber.of("ada").route("in_app"))
        .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
        .build();
  }

  private static final class OneJob implements ScraperProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/board");
    }

    @Override
    public Scraper create(PluginOptions options, PluginContext context) {
      ScrapedPosting job =
          ScrapedPosting.open("1", PostingContent.builder("Java Engineer", "Acme").build());
      return request -> new FetchResult.Complete(List.of(job), List.of(), Validators.NONE);
    }
  }
}

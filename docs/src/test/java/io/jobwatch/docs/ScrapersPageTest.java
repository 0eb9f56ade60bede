package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScraperProvider;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables on the page on scrapers are those of the code. */
class ScrapersPageTest {
  private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/scrapers.md"));
  private static final Pattern SCRAPER =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| `Scrapers\\.\\w+.*\\| `(https://\\S+)` \\|$");
  private static final Pattern OPTION =
      Pattern.compile(
          "(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\| (address|time|number) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern RANGE = Pattern.compile("(\\d+) to (\\d+)");
  private static final Pattern LIMIT = Pattern.compile("[?&]skip=(\\d+)&limit=(\\d+)");

  @Test
  void everyScraperThatIsShippedIsInTheTable() {
    assertThat(SCRAPER.matcher(PAGE).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            providers().stream().map(provider -> provider.id().value()).toList());
  }

  @ParameterizedTest
  @MethodSource("providers")
  void everyOptionIsInTheTable(ScraperProvider provider) {
    TreeSet<String> keys = new TreeSet<>();
    options(provider).forEach(option -> keys.add(option.group(1)));

    assertThat(cure(provider, "unknown", "1")).isEqualTo("use one of " + String.join(", ", keys));
  }

  @ParameterizedTest
  @MethodSource("providers")
  void everyOptionHasTheTypeAndTheRangeInTheTable(ScraperProvider provider) {
    for (MatchResult option : options(provider)) {
      String key = option.group(1);
      switch (option.group(3)) {
        case "address" ->
            assertThat(cure(provider, key, "ftp://a.example")).contains(option.group(5));
        case "time" -> assertThat(cure(provider, key, "0s")).contains(option.group(5));
        default -> {
          Matcher range = RANGE.matcher(option.group(5));
          assertThat(range.matches()).as(option.group()).isTrue();
          int tooFew = Integer.parseInt(range.group(1)) - 1;
          int tooMany = Integer.parseInt(range.group(2)) + 1;
          for (int wrong : new int[] {tooFew, tooMany}) {
            assertThat(cure(provider, key, Integer.toString(wrong)))
                .isEqualTo("use a number from " + option.group(5));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void whatIsUsedUnlessSaidIsInTheTable(ScraperProvider provider) {
    Map<String, String> defaults = new HashMap<>();
    for (MatchResult option : options(provider)) {
      boolean above = option.group(4).equals("see above");
      defaults.put(option.group(1), above ? base(provider) : option.group(4));
    }
    List<HttpCall> calls = calls(provider, Map.of());

    assertThat(calls(provider, defaults)).isEqualTo(calls);
    for (MatchResult option : options(provider)) {
      Map<String, String> other = new HashMap<>(defaults);
      other.compute(option.group(1), (key, value) -> another(option.group(3), value));
      assertThat(calls(provider, other)).as(option.group(1)).isNotEqualTo(calls);
    }
  }

  @Test
  void everyOutcomeHasARow() {
    assertThat(Arrays.stream(SourceOutcome.values()).map(Enum::name).map("| `%s` |"::formatted))
        .allSatisfy(row -> assertThat(PAGE).contains(row));
  }

  static List<ScraperProvider> providers() {
    return ServiceLoader.load(ScraperProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static List<MatchResult> options(ScraperProvider provider) {
    String id = "`" + provider.id().value() + "`";
    return OPTION
        .matcher(PAGE)
        .results()
        .filter(option -> option.group(2).equals("all") || option.group(2).contains(id))
        .toList();
  }

  private static String base(ScraperProvider provider) {
    return SCRAPER
        .matcher(PAGE)
        .results()
        .filter(row -> row.group(1).equals(provider.id().value()))
        .map(row -> row.group(2))
        .findFirst()
        .orElseThrow();
  }

  private static String another(String type, String value) {
    return switch (type) {
      case "number" -> Integer.toString(Integer.parseInt(value) - 1);
      case "time" -> "1" + value;
      default -> value + "/other";
    };
  }

  private static String cure(ScraperProvider provider, String key, String value) {
    ConfigurationException refusal =
        catchThrowableOfType(
            ConfigurationException.class, () -> calls(provider, Map.of(key, value)));
    assertThat(refusal.faults()).as("%s '%s'", key, value).hasSize(1);
    return refusal.faults().get(0).cure();
  }

  /** Returns what a scraper asks a board for that never ends. */
  private static List<HttpCall> calls(ScraperProvider provider, Map<String, String> values) {
    List<HttpCall> calls = new ArrayList<>();
    TestContext context =
        TestContext.of(
            call -> {
              calls.add(call);
              return page(call);
            });
    FetchResult unused =
        provider
            .create(PluginOptions.of("Scraper", values), context)
            .fetch(new FetchRequest(Source.of(provider.id().value(), "acme"), Validators.NONE));
    return calls;
  }

  /** Its first posting is the last one of the page before; those between are none, to be quick. */
  private static HttpReply page(HttpCall call) {
    Matcher limit = LIMIT.matcher(call.uri().toString());
    String body = "[]";
    if (limit.find()) {
      int first = Integer.parseInt(limit.group(1));
      int size = Integer.parseInt(limit.group(2));
      body =
          "[{\"id\": %d},%s{\"id\": %d}]".formatted(first, "0,".repeat(size - 2), first + size - 1);
    }
    return new HttpAnswer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8), Samples.NOW);
  }
}

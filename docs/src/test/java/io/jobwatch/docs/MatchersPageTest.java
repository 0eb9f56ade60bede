package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.match.CriteriaExplainer;
import io.jobwatch.match.SkillsMatcherProvider;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpCaller;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of the page on matchers are those of the code. */
class MatchersPageTest {
  private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/matchers.md"));
  private static final Pattern OPTION =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d+) \\| (\\d+) \\| (\\d+|none) \\|");

  private static final Pattern SKILL =
      Pattern.compile("(?m)^\\| `(.+)` \\| `(.+)` \\| (yes|no) \\|$");

  private final List<MatchResult> options = OPTION.matcher(PAGE).results().toList();

  @Test
  void everyOptionIsInTheTable() {
    String cure = refusal(Map.of("unknown", "1")).faults().get(0).cure();
    TreeSet<String> keys = new TreeSet<>();
    options.forEach(option -> keys.add(option.group(1)));

    assertThat(cure).isEqualTo("use one of " + String.join(", ", keys));
  }

  @Test
  void everyOptionHasTheRangeInTheTable() {
    assertThat(options)
        .allSatisfy(
            option -> {
              int least = Integer.parseInt(option.group(2));
              int most = Integer.parseInt(option.group(3));
              for (int wrong : new int[] {least - 1, most + 1}) {
                assertThat(refusal(Map.of(option.group(1), String.valueOf(wrong))).faults())
                    .singleElement()
                    .extracting(fault -> fault.cure())
                    .isEqualTo("use a number from " + least + " to " + most);
              }
            });
  }

  @Test
  void theValuesInTheTableAreTaken() {
    Map<String, String> values = new HashMap<>();
    options.stream()
        .filter(option -> !option.group(4).equals("none"))
        .forEach(option -> values.put(option.group(1), option.group(4)));

    assertThatCode(() -> create(values)).doesNotThrowAnyException();
  }

  @Test
  void everyExampleOfSkillsIsTrue() {
    assertThat(SKILL.matcher(PAGE).results())
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(
            example ->
                assertThat(names(example.group(1), example.group(2)))
                    .as(example.group())
                    .isEqualTo(example.group(3).equals("yes")));
  }

  private static boolean names(String skill, String text) {
    PostingContent content =
        PostingContent.builder("Position", "Acme").descriptionText(text).build();
    PostingKey key = new PostingKey(PluginId.of("acme/board"), "acme", "1");
    JobPosting posting = JobPosting.first(key, content, Instant.EPOCH);
    Criteria criteria = Criteria.builder().skills(1, skill).build();
    return CriteriaExplainer.explain(criteria, posting, Instant.EPOCH).passed();
  }

  private static ConfigurationException refusal(Map<String, String> values) {
    return catchThrowableOfType(ConfigurationException.class, () -> create(values));
  }

  private static void create(Map<String, String> values) {
    new SkillsMatcherProvider()
        .create(PluginOptions.of("Matcher 'skills'", values), new NoContext());
  }

  /** The matcher needs nothing of the outside world. */
  private static final class NoContext implements PluginContext {

    @Override
    public HttpCaller http() {
      throw new AssertionError("The matcher asked for the network.");
    }

    @Override
    public Clock clock() {
      throw new AssertionError("The matcher asked for the time.");
    }

    @Override
    public RandomGenerator random() {
      throw new AssertionError("The matcher asked for chance.");
    }
  }
}

package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.MatcherProvider;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CriteriaMatcherProviderTest {

  private final MatcherProvider provider = new CriteriaMatcherProvider();

  @Test
  void isFoundUnderTheIdThatAlertsHaveUnlessTheyNameAnother() {
    assertThat(ServiceLoader.load(MatcherProvider.class).stream().map(ServiceLoader.Provider::type))
        .contains(CriteriaMatcherProvider.class);
    assertThat(provider.id()).isEqualTo(Matchers.CRITERIA);
    assertThat(alert(Criteria.everything()).matcher()).isEqualTo(Matchers.CRITERIA);
  }

  @Test
  void scoresWhatPassedWithTheReasonsItPassedFor() {
    MatchInput input =
        new MatchInput(
            alert(Criteria.everything()), Postings.titled("Java"), List.of("Because.", "Also."));
    assertThat(score(input))
        .isEqualTo(
            new Verdict.Scored(
                100, Priority.NORMAL, List.of(), List.of(), List.of("Because.", "Also.")));
  }

  @Test
  void saysWhichSkillsAreNamedAndWhichAreNot() {
    Criteria criteria = Criteria.builder().skills(1, "Java", "C++", "SQL", "Go").build();
    MatchInput input =
        new MatchInput(
            alert(criteria), Postings.described("SQL, JavaScript, C++"), List.of("Because."));
    assertThat(score(input))
        .isEqualTo(
            new Verdict.Scored(
                100,
                Priority.NORMAL,
                List.of("C++", "SQL"),
                List.of("Java", "Go"),
                List.of("Because.")));
  }

  @Test
  void rejectsUnknownOptions() {
    PluginOptions options = PluginOptions.of("Matcher 'criteria'", Map.of("score", "90"));
    assertThatThrownBy(() -> provider.create(options, new NoContext()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("score")
        .hasMessageContaining("there is no such option");
  }

  private Verdict score(MatchInput input) {
    PluginOptions options = PluginOptions.of("Matcher 'criteria'", Map.of());
    return provider.create(options, new NoContext()).score(input);
  }

  private static Alert alert(Criteria criteria) {
    return Alert.named("any").forSubscriber("ada").criteria(criteria);
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

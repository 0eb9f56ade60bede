package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.testkit.MatcherContract;
import io.jobwatch.testkit.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillsMatcherContractTest extends MatcherContract {

  private static final Map<String, String> OPTIONS =
      Map.of(
          "skills-weight", "100",
          "seniority-weight", "0",
          "location-weight", "20",
          "salary-weight", "0",
          "title-percent", "100",
          "core-percent", "300",
          "normal-from", "60",
          "high-from", "75",
          "urgent-from", "95");

  @Override
  protected MatcherProvider provider() {
    return new SkillsMatcherProvider();
  }

  @Override
  protected Map<String, String> options() {
    return OPTIONS;
  }

  @Override
  protected Map<String, String> wrongOptions() {
    Map<String, String> wrong = new HashMap<>();
    OPTIONS.keySet().forEach(key -> wrong.put(key, "much"));
    return wrong;
  }

  @Test
  void refusesThresholdsThatAreNotInOrder() {
    PluginOptions options =
        PluginOptions.of(
            "Matcher 'skills'",
            Map.of("normal-from", "80", "high-from", "79", "urgent-from", "78"));

    assertThat(catchThrowableOfType(ConfigurationException.class, () -> create(options)).faults())
        .extracting(Fault::key)
        .containsExactly("high-from", "urgent-from");
  }

  @Test
  void scoresBySkillsOfBothTheTitleAndTheList() {
    Matcher matcher = create(PluginOptions.of("Matcher 'skills'", Map.of()));
    MatchInput input =
        new MatchInput(alert(), Samples.posting("Java Developer"), List.of(), profile());

    Verdict.Scored scored = (Verdict.Scored) matcher.score(input);

    assertThat(scored.matchedSkills()).containsExactly("Java", "SQL");
    assertThat(scored.skillGaps()).containsExactly("Kotlin", "Kubernetes");
  }
}

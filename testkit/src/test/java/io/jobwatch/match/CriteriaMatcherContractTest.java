package io.jobwatch.match;

import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.testkit.MatcherContract;
import java.util.Map;

class CriteriaMatcherContractTest extends MatcherContract {

  @Override
  protected MatcherProvider provider() {
    return new CriteriaMatcherProvider();
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of();
  }
}

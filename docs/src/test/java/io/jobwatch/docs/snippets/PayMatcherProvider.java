package io.jobwatch.docs.snippets;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import java.util.List;

// tag::provider
public final class PayMatcherProvider implements MatcherProvider {
  @Override
  public PluginId id() {
    return PluginId.of("acme/pay");
  }

  @Override
  public Matcher create(PluginOptions options, PluginContext context) {
    int missing = options.integer("score-without-salary", 0, 100).orElse(50);
    options.verify();
    return input -> {
      boolean paid = input.posting().content().salary() != null;
      String reason = paid ? "It says what it pays." : "It does not say what it pays.";
      return new Verdict.Scored(
          paid ? 100 : missing, Priority.NORMAL, List.of(), List.of(), List.of(reason));
    };
  }
}
// end::provider

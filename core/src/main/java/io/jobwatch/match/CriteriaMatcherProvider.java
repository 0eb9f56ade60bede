package io.jobwatch.match;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import java.util.List;

/**
 * The matcher {@code criteria}: every posting that passes an alert's criteria scores 100 with
 * normal priority, and the clause of skills says which of them the posting names. It has no
 * options.
 */
public final class CriteriaMatcherProvider implements MatcherProvider {

  private static final int SCORE = 100;

  /** Makes the provider. */
  public CriteriaMatcherProvider() {}

  @Override
  public PluginId id() {
    return Matchers.CRITERIA;
  }

  @Override
  public Matcher create(PluginOptions options, PluginContext context) {
    options.verify();
    PreparedMatcher matcher = CriteriaMatcherProvider::score;
    return matcher;
  }

  private static Verdict score(MatchInput input, PreparedPosting posting) {
    SkillRequirement wanted = input.alert().criteria().skills();
    SkillTerms.Named skills =
        wanted == null
            ? new SkillTerms.Named(List.of(), List.of())
            : SkillTerms.of(wanted).in(posting);
    return new Verdict.Scored(
        SCORE, Priority.NORMAL, skills.matched(), skills.gaps(), input.reasons());
  }
}

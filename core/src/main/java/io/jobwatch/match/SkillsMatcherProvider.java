package io.jobwatch.match;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;

/**
 * The matcher {@code skills}: scores by the subscriber's profile, which is by the skills that the
 * posting names, its level, its place and its salary. Its options are the weights of these and the
 * scores from which a match has a priority.
 */
public final class SkillsMatcherProvider implements MatcherProvider {

  /** Makes the provider. */
  public SkillsMatcherProvider() {}

  @Override
  public PluginId id() {
    return Matchers.SKILLS;
  }

  @Override
  public Matcher create(PluginOptions options, PluginContext context) {
    return new SkillsMatcher(SkillsSettings.read(options));
  }
}

package io.jobwatch.match;

import io.jobwatch.model.PluginId;

/** The ids of the matchers that Jobwatch ships, for {@code Alert.matcher}. */
public final class Matchers {

  /**
   * The id {@code criteria}, which alerts use unless they name another: whatever passes the
   * criteria scores 100.
   */
  public static final PluginId CRITERIA = PluginId.of("criteria");

  /** The id {@code skills}: scores by the subscriber's profile: skills, level, place and salary. */
  public static final PluginId SKILLS = PluginId.of("skills");

  private Matchers() {}
}

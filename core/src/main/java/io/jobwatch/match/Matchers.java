package io.jobwatch.match;

import io.jobwatch.model.PluginId;

/** The ids of the matchers that Jobwatch ships, for {@code Alert.matcher}. */
public final class Matchers {

  private static final PluginId CRITERIA = PluginId.of("criteria");
  private static final PluginId SKILLS = PluginId.of("skills");

  private Matchers() {}

  /**
   * The matcher that an alert has unless it names another: whatever passes the criteria scores 100.
   *
   * @return the id {@code criteria}
   */
  public static PluginId criteria() {
    return CRITERIA;
  }

  /**
   * The matcher that scores by the subscriber's profile: skills, level, place and salary.
   *
   * @return the id {@code skills}
   */
  public static PluginId skills() {
    return SKILLS;
  }
}

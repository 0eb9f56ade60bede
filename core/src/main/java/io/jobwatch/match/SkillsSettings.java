package io.jobwatch.match;

import io.jobwatch.model.Priority;
import io.jobwatch.spi.PluginOptions;
import org.jspecify.annotations.Nullable;

/**
 * The options of the matcher {@code skills}.
 *
 * @param skillsWeight the share of the skills in the score, at least 1
 * @param seniorityWeight the share of the level in the score
 * @param locationWeight the share of the place in the score
 * @param salaryWeight the share of the salary in the score
 * @param titlePercent what a skill in the title counts, in percent of one in the text
 * @param corePercent what a core skill weighs, in percent of another one
 * @param normalFrom the least score with priority normal
 * @param highFrom the least score with priority high
 * @param urgentFrom the least score with priority urgent; {@code null} if none has it
 */
record SkillsSettings(
    int skillsWeight,
    int seniorityWeight,
    int locationWeight,
    int salaryWeight,
    int titlePercent,
    int corePercent,
    int normalFrom,
    int highFrom,
    @Nullable Integer urgentFrom) {

  static SkillsSettings read(PluginOptions options) {
    SkillsSettings settings =
        new SkillsSettings(
            options.integer("skills-weight", 1, 100).orElse(60),
            options.integer("seniority-weight", 0, 100).orElse(15),
            options.integer("location-weight", 0, 100).orElse(15),
            options.integer("salary-weight", 0, 100).orElse(10),
            options.integer("title-percent", 100, 1_000).orElse(150),
            options.integer("core-percent", 100, 1_000).orElse(200),
            options.integer("normal-from", 0, 100).orElse(80),
            options.integer("high-from", 0, 100).orElse(90),
            options.integer("urgent-from", 0, 100).orElse(null));
    settings.checkOrder(options);
    options.verify();
    return settings;
  }

  Priority priority(int score) {
    if (urgentFrom != null && score >= urgentFrom) {
      return Priority.URGENT;
    }
    return score >= highFrom ? Priority.HIGH : score >= normalFrom ? Priority.NORMAL : Priority.LOW;
  }

  private void checkOrder(PluginOptions options) {
    if (highFrom < normalFrom) {
      options.fault(
          "high-from",
          "it is below normal-from, which is " + normalFrom,
          "use at least " + normalFrom);
    }
    if (urgentFrom != null && urgentFrom < highFrom) {
      options.fault(
          "urgent-from", "it is below high-from, which is " + highFrom, "use at least " + highFrom);
    }
  }
}

package io.jobwatch.model;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber can do and wants. Unlike {@link Criteria} it keeps nothing away: matchers score
 * by it. A wish without values is none. {@link #toString()} shows the length of the CV only.
 *
 * @param subscriberId whose profile it is; each subscriber has at most one
 * @param skills what the subscriber can do, each name once whatever its case, at most 500
 * @param seniorities the levels wanted
 * @param locations the places wanted
 * @param remote whether remote work is wanted; beside places it is as good as one of them
 * @param salaryAtLeast the least salary wanted, or {@code null}
 * @param cv the text of a CV as the host has it, of any length, or {@code null}
 */
public record Profile(
    String subscriberId,
    List<Skill> skills,
    Set<Seniority> seniorities,
    List<String> locations,
    boolean remote,
    @Nullable SalaryRequirement salaryAtLeast,
    @Nullable String cv) {

  private static final int MAX_SKILLS = 500;

  /** Checks id and skills and copies the lists and sets. */
  public Profile {
    Checks.text("Subscriber id of a profile", subscriberId, 200);
    Checks.range("Number of skills of " + subscriberId, skills.size(), 0, MAX_SKILLS);
    Set<String> names = new HashSet<>();
    for (Skill skill : skills) {
      if (!names.add(skill.name().toLowerCase(Locale.ROOT))) {
        throw Checks.refusal("Skill", skill.name(), "it is named twice", "name it once");
      }
    }
    skills = List.copyOf(skills);
    seniorities = Set.copyOf(seniorities);
    locations = List.copyOf(locations);
  }

  /**
   * A builder without skills and wishes.
   *
   * @param subscriberId whose profile it will be
   * @return a new builder
   */
  public static ProfileBuilder builder(String subscriberId) {
    return new ProfileBuilder(subscriberId);
  }

  /**
   * A builder that starts with this profile.
   *
   * @return a new builder
   */
  public ProfileBuilder toBuilder() {
    return new ProfileBuilder(this);
  }

  /**
   * The version of what the profile says: the same exactly when nothing but the subscriber differs.
   *
   * @return the lower-case hexadecimal SHA-256, 64 characters
   */
  public String version() {
    return ContentHash.of(
        Stream.of(
            skills.stream().flatMap(Profile::texts).toList(),
            EnumSet.allOf(Seniority.class).stream()
                .filter(seniorities::contains)
                .map(Enum::name)
                .toList(),
            locations,
            List.of(Boolean.toString(remote)),
            Stream.ofNullable(salaryAtLeast).flatMap(Profile::texts).toList(),
            Stream.ofNullable(cv).toList()));
  }

  private static Stream<String> texts(Skill skill) {
    return Stream.of(
        skill.name(), Integer.toString(skill.weight()), Boolean.toString(skill.core()));
  }

  private static Stream<String> texts(SalaryRequirement salary) {
    return Stream.of(salary.amount().toString(), salary.currency(), salary.period().name());
  }

  /** Shows how long the CV is and nothing of it, since the whole of a person's life is in it. */
  @Override
  public String toString() {
    return "Profile[subscriberId="
        + subscriberId
        + ", skills="
        + skills
        + ", seniorities="
        + seniorities
        + ", locations="
        + locations
        + ", remote="
        + remote
        + ", salaryAtLeast="
        + salaryAtLeast
        + ", cv="
        + (cv == null ? null : cv.length() + " characters")
        + "]";
  }
}

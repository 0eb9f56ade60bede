package io.jobwatch.model;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Profile}. Naming a skill again replaces it; naming levels or places again adds to
 * them. Not safe for use by several threads at once.
 */
public final class ProfileBuilder {

  private static final int USUAL_WEIGHT = 5;

  private final String subscriberId;
  private final Map<String, Skill> skills = new LinkedHashMap<>();
  private final Set<Seniority> seniorities = EnumSet.noneOf(Seniority.class);
  private final Set<String> locations = new LinkedHashSet<>();
  private boolean remote;
  private @Nullable SalaryRequirement salaryAtLeast;
  private @Nullable String cv;

  ProfileBuilder(String subscriberId) {
    this.subscriberId = subscriberId;
  }

  ProfileBuilder(Profile from) {
    this(from.subscriberId());
    from.skills().forEach(this::add);
    seniorities.addAll(from.seniorities());
    locations.addAll(from.locations());
    remote = from.remote();
    salaryAtLeast = from.salaryAtLeast();
    cv = from.cv();
  }

  /**
   * Adds skills of the weight 5 that are not core.
   *
   * @param names what they are called
   * @return this builder
   */
  public ProfileBuilder skills(String... names) {
    for (String name : names) {
      skill(name, USUAL_WEIGHT);
    }
    return this;
  }

  /**
   * Adds a skill that is not core.
   *
   * @param name what it is called
   * @param weight how much it matters, from 1 to {@value Skill#MAX_WEIGHT}
   * @return this builder
   */
  public ProfileBuilder skill(String name, int weight) {
    return add(new Skill(name, weight, false));
  }

  /**
   * Adds core skills of the weight {@value Skill#MAX_WEIGHT}.
   *
   * @param names what they are called
   * @return this builder
   */
  public ProfileBuilder coreSkills(String... names) {
    for (String name : names) {
      coreSkill(name, Skill.MAX_WEIGHT);
    }
    return this;
  }

  /**
   * Adds a core skill.
   *
   * @param name what it is called
   * @param weight how much it matters, from 1 to {@value Skill#MAX_WEIGHT}
   * @return this builder
   */
  public ProfileBuilder coreSkill(String name, int weight) {
    return add(new Skill(name, weight, true));
  }

  /**
   * Wants one of these levels.
   *
   * @param values the levels
   * @return this builder
   */
  public ProfileBuilder seniorities(Seniority... values) {
    seniorities.addAll(List.of(values));
    return this;
  }

  /**
   * Wants one of these places.
   *
   * @param values the places
   * @return this builder
   */
  public ProfileBuilder locations(String... values) {
    for (String value : values) {
      locations.add(Checks.text("Location of a profile", value, 200).strip());
    }
    return this;
  }

  /**
   * Wants remote work, or takes it beside the places.
   *
   * @return this builder
   */
  public ProfileBuilder remote() {
    remote = true;
    return this;
  }

  /**
   * Wants a salary that reaches at least this.
   *
   * @param amount the amount for one period, above zero
   * @param currency the ISO 4217 code
   * @param period the period
   * @return this builder
   */
  public ProfileBuilder salaryAtLeast(BigDecimal amount, String currency, SalaryPeriod period) {
    salaryAtLeast = new SalaryRequirement(amount, currency, period);
    return this;
  }

  /**
   * Sets the text of a CV.
   *
   * @param text the text, of any length; {@code null} for none
   * @return this builder
   */
  public ProfileBuilder cv(@Nullable String text) {
    cv = text;
    return this;
  }

  /**
   * The profile as set so far.
   *
   * @return the profile
   */
  public Profile build() {
    return new Profile(
        subscriberId,
        List.copyOf(skills.values()),
        seniorities,
        List.copyOf(locations),
        remote,
        salaryAtLeast,
        cv);
  }

  private ProfileBuilder add(Skill skill) {
    skills.put(skill.name().toLowerCase(Locale.ROOT), skill);
    return this;
  }
}

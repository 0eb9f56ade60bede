package io.jobwatch.match;

import io.jobwatch.model.Alert;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Skill;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.WhenUnavailable;
import io.jobwatch.model.Workplace;
import java.time.Duration;
import java.util.List;

/**
 * Makes an alert that tells of little: senior, staff, principal and lead positions of companies in
 * tier S or A, a day old at most, remote or in one of the cities, that name at least three core
 * skills, with a score of at least 90 by the subscriber's profile. Each of these can be changed.
 * Not safe for use by several threads at once.
 *
 * <pre>{@code
 * builder.profile(ada).alert(StrictPreset.of(ada).alert());
 * }</pre>
 */
public final class StrictPreset {

  private final String name;
  private final String subscriberId;
  private String[] coreSkills = {};
  private String[] cities = {};
  private boolean orRemote = true;
  private Seniority[] seniorities = {
    Seniority.SENIOR, Seniority.STAFF, Seniority.PRINCIPAL, Seniority.LEAD
  };
  private String[] blockedRoles = {
    "manager", "managers", "mgr", "director", "vp", "vice president", "product manager", "recruiter"
  };
  private CompanyTier[] companyTiers = {CompanyTier.S, CompanyTier.A};
  private Duration postedWithin = Duration.ofHours(24);
  private int leastSkills = 3;
  private int minScore = 90;
  private Priority minPriority = Priority.HIGH;
  private PluginId matcher = Matchers.SKILLS;

  private StrictPreset(String name, String subscriberId) {
    this.name = name;
    this.subscriberId = subscriberId;
  }

  /**
   * A strict alert for what a profile says: its core skills, its levels where it has some, and its
   * places, with remote beside them only where that is wanted. Where it has no core skills, all its
   * skills count as such.
   *
   * @param profile the profile
   * @return a preset named {@code strict}, for the profile's subscriber
   */
  public static StrictPreset of(Profile profile) {
    List<Skill> core = profile.skills().stream().filter(Skill::core).toList();
    StrictPreset preset =
        named("strict")
            .forSubscriber(profile.subscriberId())
            .coreSkills(
                (core.isEmpty() ? profile.skills() : core)
                    .stream().map(Skill::name).toArray(String[]::new))
            .cities(profile.locations().toArray(String[]::new))
            .orRemote(profile.remote());
    return profile.seniorities().isEmpty()
        ? preset
        : preset.seniorities(profile.seniorities().toArray(Seniority[]::new));
  }

  /**
   * Starts a strict alert of this name.
   *
   * @param name what the subscriber calls it
   * @return what still needs a subscriber
   */
  public static Named named(String name) {
    return new Named(name);
  }

  /**
   * A strict alert that has a name and needs a subscriber.
   *
   * @param name what the subscriber calls it
   */
  public record Named(String name) {

    /**
     * Says whose alert it is.
     *
     * @param subscriberId the subscriber's id
     * @return a preset that still needs core skills
     */
    public StrictPreset forSubscriber(String subscriberId) {
      return new StrictPreset(name, subscriberId);
    }
  }

  /**
   * Sets the core skills, of which enough have to be named.
   *
   * @param names the skills
   * @return this preset
   */
  public StrictPreset coreSkills(String... names) {
    coreSkills = names.clone();
    return this;
  }

  /**
   * Sets the places that are as good as remote; remote only unless said.
   *
   * @param names the places
   * @return this preset
   */
  public StrictPreset cities(String... names) {
    cities = names.clone();
    return this;
  }

  /**
   * Sets whether a remote position is as good as one in the cities; it is unless said. Where no
   * cities are named, remote is all that is wanted, whatever this says.
   *
   * @param on whether it is
   * @return this preset
   */
  public StrictPreset orRemote(boolean on) {
    orRemote = on;
    return this;
  }

  /**
   * Sets how many core skills have to be named; 3 unless said.
   *
   * @param number from 1 to the number of core skills
   * @return this preset
   */
  public StrictPreset leastSkills(int number) {
    leastSkills = number;
    return this;
  }

  /**
   * Sets the levels; senior, staff, principal and lead unless said.
   *
   * @param values the levels; none for any
   * @return this preset
   */
  public StrictPreset seniorities(Seniority... values) {
    seniorities = values.clone();
    return this;
  }

  /**
   * Sets the words that no title may have; unless said manager, managers, mgr, director, vp, vice
   * president, product manager and recruiter.
   *
   * @param values the words or phrases; none to block nothing
   * @return this preset
   */
  public StrictPreset blockedRoles(String... values) {
    blockedRoles = values.clone();
    return this;
  }

  /**
   * Sets the tiers of companies; S and A unless said.
   *
   * @param values the tiers; none for any company
   * @return this preset
   */
  public StrictPreset companyTiers(CompanyTier... values) {
    companyTiers = values.clone();
    return this;
  }

  /**
   * Sets how old a posting may be; 24 hours unless said.
   *
   * @param age the age, above zero
   * @return this preset
   */
  public StrictPreset postedWithin(Duration age) {
    postedWithin = age;
    return this;
  }

  /**
   * Sets the threshold; a score of 90 and priority high unless said.
   *
   * @param score the least score, from 0 to 100
   * @param priority the least priority
   * @return this preset
   */
  public StrictPreset threshold(int score, Priority priority) {
    minScore = score;
    minPriority = priority;
    return this;
  }

  /**
   * Sets the matcher; {@code skills} unless said.
   *
   * @param pluginId the matcher's id
   * @return this preset
   */
  public StrictPreset matcher(PluginId pluginId) {
    matcher = pluginId;
    return this;
  }

  /**
   * Sets the matcher; {@code skills} unless said.
   *
   * @param pluginId the text of the matcher's id
   * @return this preset
   * @throws IllegalArgumentException if it has not the form of an id
   */
  public StrictPreset matcher(String pluginId) {
    return matcher(PluginId.of(pluginId));
  }

  /**
   * The alert. While its matcher cannot score it holds what it finds.
   *
   * @return the alert; anything else about it can be changed as with any other
   * @throws IllegalArgumentException if there are fewer core skills than have to be named, several
   *     spellings of one counting once
   */
  public Alert alert() {
    CriteriaBuilder criteria =
        Criteria.builder()
            .seniorities(seniorities)
            .blockedRoles(blockedRoles)
            .companyTiers(companyTiers)
            .postedWithin(postedWithin)
            .skills(checkedSkills());
    return Alert.named(name)
        .forSubscriber(subscriberId)
        .criteria(
            cities.length == 0
                ? criteria.workplaces(Workplace.REMOTE).build()
                : criteria.locations(cities).orRemote(orRemote).build())
        .matcher(matcher)
        .threshold(minScore, minPriority)
        .whenUnavailable(WhenUnavailable.HOLD);
  }

  private SkillRequirement checkedSkills() {
    SkillRequirement skills = new SkillRequirement(leastSkills, List.of(coreSkills));
    int different = SkillTerms.of(skills).skills().size();
    if (different < leastSkills) {
      throw new IllegalArgumentException(
          "Least number of skills '"
              + leastSkills
              + "': the core skills are "
              + different
              + " under several spellings. Name more of them, or use a smaller number.");
    }
    return skills;
  }
}

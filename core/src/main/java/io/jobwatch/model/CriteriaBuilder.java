package io.jobwatch.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link Criteria}, clause by clause. Naming a clause again adds to its values. Not safe for
 * use by several threads at once.
 */
public final class CriteriaBuilder {

  private static final int MAX_VALUES = 500;
  private static final int MAX_LENGTH = 200;

  private final Set<String> keywordsAny = new LinkedHashSet<>();
  private final Set<String> keywordsAll = new LinkedHashSet<>();
  private final Set<String> keywordsNone = new LinkedHashSet<>();
  private final Set<String> companies = new LinkedHashSet<>();
  private final Set<String> excludedCompanies = new LinkedHashSet<>();
  private final Set<String> locations = new LinkedHashSet<>();
  private final Set<String> departments = new LinkedHashSet<>();
  private final Set<String> blockedRoles = new LinkedHashSet<>();
  private final Set<EmploymentType> employmentTypes = EnumSet.noneOf(EmploymentType.class);
  private final Set<Workplace> workplaces = EnumSet.noneOf(Workplace.class);
  private final Set<Seniority> seniorities = EnumSet.noneOf(Seniority.class);
  private final Set<CompanyTier> companyTiers = EnumSet.noneOf(CompanyTier.class);
  private KeywordScope scope = KeywordScope.TITLE_AND_DESCRIPTION;
  private TextMode textMode = TextMode.WORDS;
  private boolean orRemote;
  private @Nullable SkillRequirement skills;
  private @Nullable SalaryRequirement salaryAtLeast;
  private @Nullable Duration postedWithin;

  CriteriaBuilder() {}

  /**
   * Wants at least one of these words or phrases in the text.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder keywords(String... values) {
    add(keywordsAny, "keywords", values);
    return this;
  }

  /**
   * Wants all of these words or phrases in the text.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder allKeywords(String... values) {
    add(keywordsAll, "allKeywords", values);
    return this;
  }

  /**
   * Wants none of these words or phrases in the text.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder excludeKeywords(String... values) {
    add(keywordsNone, "excludeKeywords", values);
    return this;
  }

  /**
   * Wants one of these employers.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder companies(String... values) {
    add(companies, "companies", values);
    return this;
  }

  /**
   * Wants none of these employers.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder excludeCompanies(String... values) {
    add(excludedCompanies, "excludeCompanies", values);
    return this;
  }

  /**
   * Wants one of these places.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder locations(String... values) {
    add(locations, "locations", values);
    return this;
  }

  /**
   * Wants one of these departments or teams.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder departments(String... values) {
    add(departments, "departments", values);
    return this;
  }

  /**
   * Wants none of these words or phrases in the title.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder blockedRoles(String... values) {
    add(blockedRoles, "blockedRoles", values);
    return this;
  }

  /**
   * Wants one of these kinds of contract.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder employmentTypes(EmploymentType... values) {
    employmentTypes.addAll(List.of(values));
    return this;
  }

  /**
   * Wants one of these workplaces.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder workplaces(Workplace... values) {
    workplaces.addAll(List.of(values));
    return this;
  }

  /**
   * Wants one of these levels.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder seniorities(Seniority... values) {
    seniorities.addAll(List.of(values));
    return this;
  }

  /**
   * Wants an employer of one of these tiers.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder companyTiers(CompanyTier... values) {
    companyTiers.addAll(List.of(values));
    return this;
  }

  /**
   * Lets a remote posting pass the clause of {@link #locations} too.
   *
   * @return this builder
   */
  public CriteriaBuilder orRemote() {
    orRemote = true;
    return this;
  }

  /**
   * Sets where keywords are looked for; title and description unless said.
   *
   * @param where the scope
   * @return this builder
   */
  public CriteriaBuilder scope(KeywordScope where) {
    scope = where;
    return this;
  }

  /**
   * Sets how keywords are looked for; whole words unless said.
   *
   * @param how the mode
   * @return this builder
   */
  public CriteriaBuilder textMode(TextMode how) {
    textMode = how;
    return this;
  }

  /**
   * Wants at least this many of these skills named in the posting, each under any of its spellings.
   *
   * @param atLeast how many, from 1 to the number of skills
   * @param names the skills
   * @return this builder
   */
  public CriteriaBuilder skills(int atLeast, String... names) {
    Set<String> checked = new LinkedHashSet<>();
    add(checked, "skills", names);
    skills = new SkillRequirement(atLeast, new ArrayList<>(checked));
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
  public CriteriaBuilder salaryAtLeast(BigDecimal amount, String currency, SalaryPeriod period) {
    salaryAtLeast = new SalaryRequirement(amount, currency, period);
    return this;
  }

  /**
   * Wants a posting that is at most this old.
   *
   * @param age the age, above zero
   * @return this builder
   */
  public CriteriaBuilder postedWithin(Duration age) {
    if (age.isZero() || age.isNegative()) {
      throw Checks.refusal(
          "Posted within", age.toString(), "it is not above zero", "use one such as PT24H");
    }
    postedWithin = age;
    return this;
  }

  /**
   * The criteria as set so far.
   *
   * @return the criteria
   * @throws IllegalArgumentException if there is no clause at all, or {@link #orRemote} without
   *     locations
   */
  public Criteria build() {
    Criteria criteria = unchecked();
    if (orRemote && locations.isEmpty()) {
      throw Checks.refusal(
          "Criteria",
          "orRemote",
          "it adds remote postings to the clause of locations, which has no value",
          "name locations, or use workplaces(REMOTE)");
    }
    if (criteria.isEverything()) {
      throw Checks.refusal(
          "Criteria",
          "",
          "they have no clause and would match every posting",
          "add a clause, or say Criteria.everything()");
    }
    return criteria;
  }

  Criteria unchecked() {
    return new Criteria(
        List.copyOf(keywordsAny),
        List.copyOf(keywordsAll),
        List.copyOf(keywordsNone),
        scope,
        textMode,
        List.copyOf(companies),
        List.copyOf(excludedCompanies),
        List.copyOf(locations),
        orRemote,
        List.copyOf(departments),
        employmentTypes,
        workplaces,
        seniorities,
        List.copyOf(blockedRoles),
        companyTiers,
        skills,
        salaryAtLeast,
        postedWithin);
  }

  private static void add(Set<String> clause, String name, String... values) {
    for (String value : values) {
      clause.add(Checks.text("Value of " + name, value, MAX_LENGTH).strip());
    }
    Checks.range("Number of values of " + name, clause.size(), 0, MAX_VALUES);
  }
}

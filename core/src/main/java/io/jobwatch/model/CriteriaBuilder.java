package io.jobwatch.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link Criteria}, clause by clause. Naming a clause again adds to its values; what was
 * taken over from other criteria by {@link Criteria#toBuilder} is replaced by what is named, so a
 * clause that is named without values is dropped. Not safe for use by several threads at once.
 */
public final class CriteriaBuilder {

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

  /** The clauses that still have the values of other criteria. */
  private final Set<Set<?>> takenOver = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean orRemoteTakenOver;

  CriteriaBuilder() {}

  CriteriaBuilder(Criteria from) {
    keywordsAny.addAll(from.keywordsAny());
    keywordsAll.addAll(from.keywordsAll());
    keywordsNone.addAll(from.keywordsNone());
    companies.addAll(from.companies());
    excludedCompanies.addAll(from.excludedCompanies());
    locations.addAll(from.locations());
    departments.addAll(from.departments());
    blockedRoles.addAll(from.blockedRoles());
    employmentTypes.addAll(from.employmentTypes());
    workplaces.addAll(from.workplaces());
    seniorities.addAll(from.seniorities());
    companyTiers.addAll(from.companyTiers());
    scope = from.scope();
    textMode = from.textMode();
    orRemote = from.orRemote();
    orRemoteTakenOver = true;
    skills = from.skills();
    salaryAtLeast = from.salaryAtLeast();
    postedWithin = from.postedWithin();
    takenOver.addAll(
        List.of(
            keywordsAny,
            keywordsAll,
            keywordsNone,
            companies,
            excludedCompanies,
            locations,
            departments,
            blockedRoles,
            employmentTypes,
            workplaces,
            seniorities,
            companyTiers));
  }

  /**
   * Wants at least one of these words or phrases in the text.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder keywords(String... values) {
    return texts(keywordsAny, "keywords", values);
  }

  /**
   * Wants all of these words or phrases in the text.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder allKeywords(String... values) {
    return texts(keywordsAll, "allKeywords", values);
  }

  /**
   * Wants none of these words or phrases in the text.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder excludeKeywords(String... values) {
    return texts(keywordsNone, "excludeKeywords", values);
  }

  /**
   * Wants one of these employers.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder companies(String... values) {
    return texts(companies, "companies", values);
  }

  /**
   * Wants none of these employers.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder excludeCompanies(String... values) {
    return texts(excludedCompanies, "excludeCompanies", values);
  }

  /**
   * Wants one of these places. Without values it drops an {@link #orRemote} that was taken over,
   * too.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder locations(String... values) {
    if (values.length == 0 && orRemoteTakenOver && takenOver.contains(locations)) {
      orRemote = false;
    }
    return texts(locations, "locations", values);
  }

  /**
   * Wants one of these departments or teams.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder departments(String... values) {
    return texts(departments, "departments", values);
  }

  /**
   * Wants none of these words or phrases in the title.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder blockedRoles(String... values) {
    return texts(blockedRoles, "blockedRoles", values);
  }

  /**
   * Wants one of these kinds of contract.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder employmentTypes(EmploymentType... values) {
    return add(employmentTypes, List.of(values));
  }

  /**
   * Wants one of these workplaces.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder workplaces(Workplace... values) {
    return add(workplaces, List.of(values));
  }

  /**
   * Wants one of these levels.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder seniorities(Seniority... values) {
    return add(seniorities, List.of(values));
  }

  /**
   * Wants an employer of one of these tiers.
   *
   * @param values the values
   * @return this builder
   */
  public CriteriaBuilder companyTiers(CompanyTier... values) {
    return add(companyTiers, List.of(values));
  }

  /**
   * Lets a remote posting pass the clause of {@link #locations} too.
   *
   * @return this builder
   */
  public CriteriaBuilder orRemote() {
    return orRemote(true);
  }

  /**
   * Sets whether a remote posting passes the clause of {@link #locations} too; no unless said.
   *
   * @param on whether it does
   * @return this builder
   */
  public CriteriaBuilder orRemote(boolean on) {
    orRemote = on;
    orRemoteTakenOver = false;
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
   * @param names the skills; several spellings of one count once
   * @return this builder
   */
  public CriteriaBuilder skills(int atLeast, String... names) {
    return skills(new SkillRequirement(atLeast, List.of(names)));
  }

  /**
   * Sets the clause of skills.
   *
   * @param wanted what is wanted, or {@code null} for no such clause
   * @return this builder
   */
  public CriteriaBuilder skills(@Nullable SkillRequirement wanted) {
    skills = wanted;
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
    return salaryAtLeast(new SalaryRequirement(amount, currency, period));
  }

  /**
   * Sets the clause of the salary.
   *
   * @param wanted what is wanted, or {@code null} for no such clause
   * @return this builder
   */
  public CriteriaBuilder salaryAtLeast(@Nullable SalaryRequirement wanted) {
    salaryAtLeast = wanted;
    return this;
  }

  /**
   * Wants a posting that is at most this old.
   *
   * @param age the age, above zero, or {@code null} for any
   * @return this builder
   */
  public CriteriaBuilder postedWithin(@Nullable Duration age) {
    postedWithin = age == null ? null : Checks.age(age);
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
    Criteria criteria = criteria();
    if (criteria.isEverything()) {
      throw Checks.refusal(
          "Criteria",
          "",
          "they have no clause and would match every posting",
          "add a clause, or say Criteria.everything()");
    }
    return criteria;
  }

  /** Without the check that there is a clause. */
  Criteria criteria() {
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

  private CriteriaBuilder texts(Set<String> clause, String name, String... values) {
    return add(clause, Checks.values(name, List.of(values)));
  }

  private <T> CriteriaBuilder add(Set<T> clause, List<T> values) {
    if (takenOver.remove(clause)) {
      clause.clear();
    }
    clause.addAll(values);
    return this;
  }
}

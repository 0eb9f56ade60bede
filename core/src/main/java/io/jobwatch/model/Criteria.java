package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hard filters of an alert: clauses joined by AND, the values inside a clause by OR. A clause
 * without values is not there. Texts are compared without regard to case and accents.
 *
 * @param keywordsAny at least one of these is in the text
 * @param keywordsAll all of these are in the text
 * @param keywordsNone none of these is in the text
 * @param scope where the keywords are looked for
 * @param textMode how the keywords are looked for
 * @param companies the employer is one of these
 * @param excludedCompanies the employer is none of these
 * @param locations one of the posting's places names one of these or lies in it
 * @param orRemote whether a remote posting passes the clause of locations too, which has values
 *     then
 * @param departments the department or team names one of these
 * @param employmentTypes the kind of contract is one of these
 * @param workplaces the workplace is one of these
 * @param seniorities the level is one of these
 * @param blockedRoles none of these is in the title
 * @param companyTiers the employer's tier is one of these
 * @param skills at least a number of these skills are named, or {@code null}
 * @param salaryAtLeast the salary reaches this, or {@code null}
 * @param postedWithin the posting is at most this old, above zero, or {@code null}
 */
public record Criteria(
    List<String> keywordsAny,
    List<String> keywordsAll,
    List<String> keywordsNone,
    KeywordScope scope,
    TextMode textMode,
    List<String> companies,
    List<String> excludedCompanies,
    List<String> locations,
    boolean orRemote,
    List<String> departments,
    Set<EmploymentType> employmentTypes,
    Set<Workplace> workplaces,
    Set<Seniority> seniorities,
    List<String> blockedRoles,
    Set<CompanyTier> companyTiers,
    @Nullable SkillRequirement skills,
    @Nullable SalaryRequirement salaryAtLeast,
    @Nullable Duration postedWithin) {

  private static final Criteria EVERYTHING = new CriteriaBuilder().criteria();

  /**
   * Checks the values and copies the lists and sets: a value is not blank and has at most 200
   * characters, a clause has at most 500 of them. Blanks around values are dropped.
   */
  public Criteria {
    given("Keyword scope", scope);
    given("Text mode", textMode);
    keywordsAny = Checks.values("keywords", keywordsAny);
    keywordsAll = Checks.values("allKeywords", keywordsAll);
    keywordsNone = Checks.values("excludeKeywords", keywordsNone);
    companies = Checks.values("companies", companies);
    excludedCompanies = Checks.values("excludeCompanies", excludedCompanies);
    locations = Checks.values("locations", locations);
    departments = Checks.values("departments", departments);
    employmentTypes = Set.copyOf(employmentTypes);
    workplaces = Set.copyOf(workplaces);
    seniorities = Set.copyOf(seniorities);
    blockedRoles = Checks.values("blockedRoles", blockedRoles);
    companyTiers = Set.copyOf(companyTiers);
    if (orRemote && locations.isEmpty()) {
      throw Checks.refusal(
          "Criteria",
          "orRemote",
          "it adds remote postings to the clause of locations, which has no value",
          "name locations, or use workplaces(REMOTE)");
    }
    if (postedWithin != null) {
      Checks.age(postedWithin);
    }
  }

  /**
   * A builder without clauses.
   *
   * @return a new builder
   */
  public static CriteriaBuilder builder() {
    return new CriteriaBuilder();
  }

  /**
   * A builder that starts with these criteria. A clause that is named there replaces what they say,
   * one named without values is dropped, and the others stay.
   *
   * @return a new builder
   */
  public CriteriaBuilder toBuilder() {
    return new CriteriaBuilder(this);
  }

  /**
   * The criteria that every posting meets. They have to be asked for by this name, so that a form
   * left empty does not subscribe anybody to everything.
   *
   * @return criteria without clauses
   */
  public static Criteria everything() {
    return EVERYTHING;
  }

  /**
   * Whether these criteria have no clause.
   *
   * @return true for {@link #everything()}
   */
  public boolean isEverything() {
    return equals(new CriteriaBuilder().scope(scope).textMode(textMode).criteria());
  }
}

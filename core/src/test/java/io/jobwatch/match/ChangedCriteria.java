package io.jobwatch.match;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.SalaryRequirement;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Criteria that take more postings, or fewer, than others. */
final class ChangedCriteria {

  private final Criteria from;
  private final List<Criteria> changed = new ArrayList<>();

  private ChangedCriteria(Criteria from) {
    this.from = from;
  }

  /** The criteria with the value added to each clause that wants one of its values. */
  static List<Criteria> wider(Criteria criteria, String value) {
    ChangedCriteria wider = new ChangedCriteria(criteria);
    wider.addIf(!criteria.keywordsAny().isEmpty(), to -> to.keywords(value));
    wider.addIf(!criteria.companies().isEmpty(), to -> to.companies(value));
    wider.addIf(!criteria.departments().isEmpty(), to -> to.departments(value));
    wider.addIf(!criteria.locations().isEmpty(), to -> to.locations(value));
    wider.addIf(!criteria.locations().isEmpty(), CriteriaBuilder::orRemote);
    wider.addIf(!criteria.workplaces().isEmpty(), to -> to.workplaces(Workplace.REMOTE));
    wider.addIf(
        !criteria.employmentTypes().isEmpty(), to -> to.employmentTypes(EmploymentType.FULL_TIME));
    wider.addIf(!criteria.seniorities().isEmpty(), to -> to.seniorities(Seniority.MID));
    wider.addIf(!criteria.companyTiers().isEmpty(), to -> to.companyTiers(CompanyTier.B));
    SkillRequirement skills = criteria.skills();
    wider.addIf(skills != null, to -> skills(to, skills, 0, value));
    wider.addIf(skills != null && skills.atLeast() > 1, to -> skills(to, skills, -1, value));
    SalaryRequirement salary = criteria.salaryAtLeast();
    wider.addIf(salary != null, to -> salary(to, salary, new BigDecimal("0.5")));
    Duration age = criteria.postedWithin();
    wider.addIf(age != null, to -> to.postedWithin(age.plusNanos(1)));
    wider.changed.add(criteria);
    return wider.changed;
  }

  /**
   * The criteria with one more clause, or one more value of a clause that excludes or wants all.
   */
  static List<Criteria> narrower(Criteria criteria, String value) {
    ChangedCriteria narrower = new ChangedCriteria(criteria);
    narrower.addIf(true, to -> to.allKeywords(value));
    narrower.addIf(true, to -> to.excludeKeywords(value));
    narrower.addIf(true, to -> to.excludeCompanies(value));
    narrower.addIf(true, to -> to.blockedRoles(value));
    narrower.addIf(criteria.departments().isEmpty(), to -> to.departments(value));
    narrower.addIf(criteria.keywordsAny().isEmpty(), to -> to.keywords(value));
    narrower.addIf(criteria.companies().isEmpty(), to -> to.companies(value));
    narrower.addIf(criteria.locations().isEmpty(), to -> to.locations(value));
    narrower.addIf(criteria.seniorities().isEmpty(), to -> to.seniorities(Seniority.MID));
    SkillRequirement skills = criteria.skills();
    narrower.addIf(skills == null, to -> to.skills(1, value));
    narrower.addIf(skills != null, to -> skills(to, skills, 1, value));
    SalaryRequirement salary = criteria.salaryAtLeast();
    narrower.addIf(
        salary == null, to -> to.salaryAtLeast(BigDecimal.ONE, "EUR", SalaryPeriod.HOUR));
    narrower.addIf(salary != null, to -> salary(to, salary, BigDecimal.TEN));
    Duration age = criteria.postedWithin();
    narrower.addIf(age == null, to -> to.postedWithin(Duration.ofDays(1)));
    narrower.addIf(age != null && age.toNanos() > 1, to -> to.postedWithin(age.minusNanos(1)));
    return narrower.changed;
  }

  private void addIf(boolean applies, UnaryOperator<CriteriaBuilder> change) {
    if (applies) {
      changed.add(change.apply(copy(from)).build());
    }
  }

  /** One more skill, and more or fewer of them wanted; a skill that is there already stays one. */
  private static CriteriaBuilder skills(
      CriteriaBuilder to, SkillRequirement from, int more, String value) {
    List<String> names = new ArrayList<>(from.skills());
    if (names.stream().noneMatch(value.strip()::equalsIgnoreCase)) {
      names.add(value.strip());
    }
    int most = names.size();
    return to.skills(Math.min(most, from.atLeast() + more), names.toArray(String[]::new));
  }

  private static CriteriaBuilder salary(
      CriteriaBuilder to, SalaryRequirement from, BigDecimal factor) {
    return to.salaryAtLeast(from.amount().multiply(factor), from.currency(), from.period());
  }

  private static CriteriaBuilder copy(Criteria from) {
    CriteriaBuilder to = Criteria.builder().scope(from.scope()).textMode(from.textMode());
    to.keywords(texts(from.keywordsAny()));
    to.allKeywords(texts(from.keywordsAll()));
    to.excludeKeywords(texts(from.keywordsNone()));
    to.companies(texts(from.companies()));
    to.excludeCompanies(texts(from.excludedCompanies()));
    to.locations(texts(from.locations()));
    to.departments(texts(from.departments()));
    to.blockedRoles(texts(from.blockedRoles()));
    to.employmentTypes(from.employmentTypes().toArray(EmploymentType[]::new));
    to.workplaces(from.workplaces().toArray(Workplace[]::new));
    to.seniorities(from.seniorities().toArray(Seniority[]::new));
    to.companyTiers(from.companyTiers().toArray(CompanyTier[]::new));
    SkillRequirement skills = from.skills();
    if (skills != null) {
      to.skills(skills.atLeast(), texts(skills.skills()));
    }
    if (from.salaryAtLeast() != null) {
      salary(to, from.salaryAtLeast(), BigDecimal.ONE);
    }
    if (from.postedWithin() != null) {
      to.postedWithin(from.postedWithin());
    }
    return from.orRemote() ? to.orRemote() : to;
  }

  private static String[] texts(Collection<String> values) {
    return values.toArray(String[]::new);
  }
}

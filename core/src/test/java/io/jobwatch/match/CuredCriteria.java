package io.jobwatch.match;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.SalaryRequirement;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.Workplace;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Criteria whose clauses that a posting failed are changed as their cures say. */
final class CuredCriteria {

  private final Criteria from;
  private final CriteriaBuilder to;

  private CuredCriteria(Criteria from) {
    this.from = from;
    to = from.toBuilder();
  }

  /** The changed criteria, with the first of each cure's values to add, or with the last. */
  static List<Criteria> of(Criteria from, List<ClauseResult> failed) {
    List<Criteria> cured = new ArrayList<>();
    for (boolean first : List.of(true, false)) {
      CuredCriteria criteria = new CuredCriteria(from);
      failed.forEach(result -> criteria.cure(result.clause(), result.cure(), first));
      cured.add(criteria.build());
    }
    return cured;
  }

  private void cure(Clause clause, Cure cure, boolean first) {
    List<String> values = cure.values();
    switch (cure.change()) {
      case DROP -> drop(clause);
      case SET -> set(clause, values.get(0));
      case ADD -> {
        List<String> more = new ArrayList<>(values(clause));
        more.add(values.get(first ? 0 : values.size() - 1));
        replace(clause, more);
      }
      case REMOVE -> {
        List<String> left = new ArrayList<>(values(clause));
        if (!left.removeAll(values)) {
          throw new AssertionError("nothing to remove: " + cure);
        }
        replace(clause, left);
      }
    }
  }

  private void drop(Clause clause) {
    switch (clause) {
      case SKILLS -> to.skills((SkillRequirement) null);
      case SALARY_AT_LEAST -> to.salaryAtLeast(null);
      case POSTED_WITHIN -> to.postedWithin(null);
      default -> replace(clause, List.of());
    }
  }

  private void set(Clause clause, String value) {
    switch (clause) {
      case KEYWORDS_ANY, KEYWORDS_ALL -> to.scope(KeywordScope.valueOf(value));
      case LOCATIONS -> to.orRemote();
      case SKILLS -> to.skills(Integer.parseInt(value), array(from.skills().skills()));
      case SALARY_AT_LEAST -> {
        SalaryRequirement asked = from.salaryAtLeast();
        to.salaryAtLeast(new BigDecimal(value), asked.currency(), asked.period());
      }
      case POSTED_WITHIN -> to.postedWithin(Duration.parse(value));
      default -> throw new AssertionError(clause + " has nothing to set");
    }
  }

  private void replace(Clause clause, List<String> values) {
    String[] texts = array(values);
    switch (clause) {
      case KEYWORDS_ANY -> to.keywords(texts);
      case KEYWORDS_ALL -> to.allKeywords(texts);
      case KEYWORDS_NONE -> to.excludeKeywords(texts);
      case COMPANIES -> to.companies(texts);
      case EXCLUDED_COMPANIES -> to.excludeCompanies(texts);
      case LOCATIONS -> to.locations(texts);
      case DEPARTMENTS -> to.departments(texts);
      case BLOCKED_ROLES -> to.blockedRoles(texts);
      case EMPLOYMENT_TYPES -> to.employmentTypes(constants(values, EmploymentType.class));
      case WORKPLACES -> to.workplaces(constants(values, Workplace.class));
      case SENIORITIES -> to.seniorities(constants(values, Seniority.class));
      case COMPANY_TIERS -> to.companyTiers(constants(values, CompanyTier.class));
      default -> throw new AssertionError(clause + " has no values");
    }
  }

  private List<String> values(Clause clause) {
    return switch (clause) {
      case KEYWORDS_ANY -> from.keywordsAny();
      case KEYWORDS_ALL -> from.keywordsAll();
      case KEYWORDS_NONE -> from.keywordsNone();
      case COMPANIES -> from.companies();
      case EXCLUDED_COMPANIES -> from.excludedCompanies();
      case LOCATIONS -> from.locations();
      case DEPARTMENTS -> from.departments();
      case BLOCKED_ROLES -> from.blockedRoles();
      case EMPLOYMENT_TYPES -> names(from.employmentTypes());
      case WORKPLACES -> names(from.workplaces());
      case SENIORITIES -> names(from.seniorities());
      case COMPANY_TIERS -> names(from.companyTiers());
      default -> throw new AssertionError(clause + " has no values");
    };
  }

  /** Criteria that have lost all their clauses pass everything, and have to say so. */
  private Criteria build() {
    try {
      return to.build();
    } catch (IllegalArgumentException e) {
      if (e.getMessage().contains("they have no clause")) {
        return Criteria.everything();
      }
      throw e;
    }
  }

  @SuppressWarnings("unchecked") // an array made from the class of its elements
  private static <E extends Enum<E>> E[] constants(List<String> names, Class<E> type) {
    return names.stream()
        .map(name -> Enum.valueOf(type, name))
        .toArray(size -> (E[]) Array.newInstance(type, size));
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toList();
  }

  private static String[] array(List<String> values) {
    return values.toArray(String[]::new);
  }
}

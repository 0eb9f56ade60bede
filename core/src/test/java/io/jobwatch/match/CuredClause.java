package io.jobwatch.match;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.SalaryRequirement;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A clause that a posting failed, changed as its cure says. */
final class CuredClause {

  private final Criteria from;
  private final Clause clause;
  private final Cure cure;

  private CuredClause(Criteria from, ClauseResult failed) {
    this.from = from;
    clause = failed.clause();
    cure = failed.cure();
  }

  /** Criteria with the changed clause alone, one for each value to add; none if it is dropped. */
  static List<Criteria> of(Criteria from, ClauseResult failed) {
    return new CuredClause(from, failed).criteria();
  }

  private List<Criteria> criteria() {
    return switch (cure.change()) {
      case DROP -> List.of();
      case SET -> List.of(set(cure.values().get(0)));
      case ADD -> cure.values().stream().map(value -> with(added(value))).toList();
      case REMOVE -> {
        List<String> left = new ArrayList<>(values());
        if (!left.removeAll(cure.values())) {
          throw new AssertionError("nothing to remove: " + cure);
        }
        yield left.isEmpty() ? List.of() : List.of(with(left));
      }
    };
  }

  private Criteria set(String value) {
    CriteriaBuilder to = builder();
    return switch (clause) {
      case KEYWORDS_ANY -> to.scope(KeywordScope.valueOf(value)).keywords(array(values())).build();
      case KEYWORDS_ALL ->
          to.scope(KeywordScope.valueOf(value)).allKeywords(array(values())).build();
      case LOCATIONS -> to.locations(array(values())).orRemote().build();
      case SKILLS -> to.skills(Integer.parseInt(value), array(from.skills().skills())).build();
      case SALARY_AT_LEAST -> {
        SalaryRequirement asked = from.salaryAtLeast();
        yield to.salaryAtLeast(new BigDecimal(value), asked.currency(), asked.period()).build();
      }
      case POSTED_WITHIN -> to.postedWithin(Duration.parse(value)).build();
      default -> throw new AssertionError(clause + " has nothing to set");
    };
  }

  private Criteria with(List<String> values) {
    String[] texts = array(values);
    return switch (clause) {
      case KEYWORDS_ANY -> builder().keywords(texts).build();
      case KEYWORDS_ALL -> builder().allKeywords(texts).build();
      case KEYWORDS_NONE -> builder().excludeKeywords(texts).build();
      case COMPANIES -> builder().companies(texts).build();
      case EXCLUDED_COMPANIES -> builder().excludeCompanies(texts).build();
      case LOCATIONS -> builder().locations(texts).build();
      case DEPARTMENTS -> builder().departments(texts).build();
      case BLOCKED_ROLES -> builder().blockedRoles(texts).build();
      case EMPLOYMENT_TYPES ->
          builder().employmentTypes(constants(values, EmploymentType.class)).build();
      case WORKPLACES -> builder().workplaces(constants(values, Workplace.class)).build();
      case SENIORITIES -> builder().seniorities(constants(values, Seniority.class)).build();
      case COMPANY_TIERS -> builder().companyTiers(constants(values, CompanyTier.class)).build();
      default -> throw new AssertionError(clause + " has no values");
    };
  }

  private List<String> values() {
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

  private List<String> added(String value) {
    List<String> more = new ArrayList<>(values());
    more.add(value);
    return more;
  }

  private CriteriaBuilder builder() {
    return Criteria.builder().scope(from.scope()).textMode(from.textMode());
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

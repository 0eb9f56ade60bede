package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.SalaryRequirement;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Makes the clauses that criteria have, in the order of {@link Clause}. */
final class ClauseCompiler {

  private final List<CompiledClause> clauses = new ArrayList<>();

  private ClauseCompiler() {}

  static List<CompiledClause> compile(Criteria criteria) {
    ClauseCompiler compiler = new ClauseCompiler();
    compiler.keywords(criteria);
    compiler.companies(criteria);
    compiler.names(criteria);
    compiler.constants(criteria);
    compiler.numbers(criteria);
    compiler.clauses.sort((a, b) -> a.clause().compareTo(b.clause()));
    return List.copyOf(compiler.clauses);
  }

  private void keywords(Criteria criteria) {
    KeywordScope scope = criteria.scope();
    TextMode mode = criteria.textMode();
    List<Term> excluded = Term.all(criteria.keywordsNone(), mode);
    KeywordCures cures = new KeywordCures(scope, excluded);
    add(criteria.keywordsAny(), v -> new KeywordsAnyClause(Term.all(v, mode), scope, cures));
    add(criteria.keywordsAll(), v -> new KeywordsAllClause(Term.all(v, mode), scope, cures));
    add(criteria.keywordsNone(), v -> new KeywordsNoneClause(excluded, scope));
  }

  private void companies(Criteria criteria) {
    add(criteria.companies(), CompanyClause::wanted);
    add(criteria.excludedCompanies(), CompanyClause::excluded);
  }

  private void names(Criteria criteria) {
    boolean orRemote = criteria.orRemote();
    add(criteria.locations(), v -> LocationClause.of(v, orRemote));
    add(criteria.departments(), v -> new DepartmentClause(words(v)));
    add(criteria.blockedRoles(), v -> new BlockedRoleClause(words(v)));
  }

  private void constants(Criteria criteria) {
    Set<EmploymentType> types = criteria.employmentTypes();
    add(
        Clause.EMPLOYMENT_TYPES,
        types,
        PostingContent::employmentType,
        types.contains(EmploymentType.FULL_TIME)
            ? UnknownValue.FULL_TIME_WITHOUT_EMPLOYMENT_TYPE
            : UnknownValue.OTHER_WITHOUT_EMPLOYMENT_TYPE);
    add(
        Clause.WORKPLACES,
        criteria.workplaces(),
        PostingContent::workplace,
        UnknownValue.WORKPLACES_WITHOUT_WORKPLACE);
    add(
        Clause.SENIORITIES,
        criteria.seniorities(),
        PostingContent::seniority,
        UnknownValue.SENIORITIES_WITHOUT_SENIORITY);
    add(
        Clause.COMPANY_TIERS,
        criteria.companyTiers(),
        PostingContent::companyTier,
        UnknownValue.COMPANY_TIERS_WITHOUT_TIER);
  }

  private void numbers(Criteria criteria) {
    SkillRequirement skills = criteria.skills();
    if (skills != null) {
      clauses.add(new SkillClause(SkillTerms.of(skills)));
    }
    SalaryRequirement salary = criteria.salaryAtLeast();
    if (salary != null) {
      clauses.add(new SalaryClause(salary));
    }
    Duration age = criteria.postedWithin();
    if (age != null) {
      clauses.add(new PostedWithinClause(age));
    }
  }

  private void add(List<String> values, Function<List<String>, CompiledClause> clause) {
    if (!values.isEmpty()) {
      clauses.add(clause.apply(values));
    }
  }

  private <E extends Enum<E>> void add(
      Clause clause, Set<E> wanted, ConstantClause.Getter<E> getter, UnknownValue unknown) {
    if (!wanted.isEmpty()) {
      clauses.add(new ConstantClause<>(clause, wanted, getter, unknown));
    }
  }

  private static List<Term> words(List<String> values) {
    return Term.all(values, TextMode.WORDS);
  }
}

package io.jobwatch.match;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Criteria with every kind of clause, whose values {@link #postings} often have. */
final class GeneratedCriteria {

  private GeneratedCriteria() {}

  static Arbitrary<String> values() {
    return GeneratedTexts.values();
  }

  static Arbitrary<JobPosting> postings() {
    return GeneratedPostings.postings();
  }

  /** Criteria with up to four clauses, or with none. */
  static Arbitrary<Criteria> criteria() {
    return Combinators.combine(
            clauses().list().ofMaxSize(4),
            Arbitraries.of(KeywordScope.class),
            Arbitraries.of(TextMode.class))
        .as(GeneratedCriteria::build);
  }

  /** Criteria with one clause. */
  static Arbitrary<Criteria> single() {
    // Apart, since the compiler does not always find the types of all at once.
    Arbitrary<KeywordScope> scopes = Arbitraries.of(KeywordScope.class);
    Arbitrary<TextMode> modes = Arbitraries.of(TextMode.class);
    return Combinators.combine(clauses(), scopes, modes)
        .as((clause, scope, mode) -> build(List.of(clause), scope, mode));
  }

  /** Criteria with two to four clauses of keywords in the title. */
  static Arbitrary<Criteria> keywordsOnly() {
    return keywords()
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(clauses -> build(clauses, KeywordScope.TITLE, TextMode.WORDS));
  }

  private static Arbitrary<Consumer<CriteriaBuilder>> clauses() {
    return Arbitraries.oneOf(List.of(keywords(), names(), skills(), constants(), numbers()));
  }

  private static Arbitrary<Consumer<CriteriaBuilder>> keywords() {
    return Combinators.combine(someValues(), Arbitraries.integers().between(0, 2))
        .as(
            (values, kind) ->
                switch (kind) {
                  case 0 -> criteria -> criteria.keywords(values);
                  case 1 -> criteria -> criteria.allKeywords(values);
                  default -> criteria -> criteria.excludeKeywords(values);
                });
  }

  private static Arbitrary<Consumer<CriteriaBuilder>> names() {
    Arbitrary<String[]> companies =
        GeneratedPostings.companies().array(String[].class).ofMinSize(1).ofMaxSize(3);
    Arbitrary<String[]> places =
        GeneratedTexts.places().array(String[].class).ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(
            someValues(), places, companies, Arbitraries.integers().between(0, 5))
        .as(
            (values, wanted, employers, kind) ->
                switch (kind) {
                  case 0 -> criteria -> criteria.companies(employers);
                  case 1 -> criteria -> criteria.excludeCompanies(employers);
                  case 2 -> criteria -> criteria.locations(wanted);
                  case 3 -> criteria -> criteria.locations(wanted).orRemote();
                  case 4 -> criteria -> criteria.departments(values);
                  default -> criteria -> criteria.blockedRoles(values);
                });
  }

  /** Skills of which some may be spellings of the same. */
  private static Arbitrary<Consumer<CriteriaBuilder>> skills() {
    return Combinators.combine(
            values()
                .map(String::strip)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(name -> name.toLowerCase(Locale.ROOT)),
            Arbitraries.integers().between(1, 4))
        .as(
            (names, atLeast) ->
                criteria ->
                    criteria.skills(Math.min(atLeast, names.size()), names.toArray(String[]::new)));
  }

  private static Arbitrary<Consumer<CriteriaBuilder>> constants() {
    return Arbitraries.oneOf(
        some(EmploymentType.class).map(some -> criteria -> criteria.employmentTypes(some)),
        some(Workplace.class).map(some -> criteria -> criteria.workplaces(some)),
        some(Seniority.class).map(some -> criteria -> criteria.seniorities(some)),
        some(CompanyTier.class).map(some -> criteria -> criteria.companyTiers(some)));
  }

  private static Arbitrary<Consumer<CriteriaBuilder>> numbers() {
    Arbitrary<Consumer<CriteriaBuilder>> salary =
        Combinators.combine(
                GeneratedNumbers.amounts(),
                GeneratedNumbers.currencies(),
                Arbitraries.of(SalaryPeriod.class))
            .as(
                (amount, currency, period) ->
                    criteria -> criteria.salaryAtLeast(amount, currency, period));
    return Arbitraries.oneOf(
        salary, GeneratedNumbers.ages().map(age -> criteria -> criteria.postedWithin(age)));
  }

  private static Arbitrary<String[]> someValues() {
    return values().array(String[].class).ofMinSize(1).ofMaxSize(3);
  }

  private static <E extends Enum<E>> Arbitrary<E[]> some(Class<E> type) {
    @SuppressWarnings("unchecked") // an array made from the class of its elements
    Class<E[]> array = (Class<E[]>) type.arrayType();
    return Arbitraries.of(type).array(array).ofMinSize(1).ofMaxSize(4);
  }

  private static Criteria build(
      List<Consumer<CriteriaBuilder>> clauses, KeywordScope scope, TextMode mode) {
    if (clauses.isEmpty()) {
      return Criteria.everything();
    }
    CriteriaBuilder builder = Criteria.builder().scope(scope).textMode(mode);
    clauses.forEach(clause -> clause.accept(builder));
    return builder.build();
  }
}

package io.jobwatch.match;

import io.jobwatch.internal.query.Condition;
import io.jobwatch.internal.query.Term;
import io.jobwatch.internal.text.WantedPlace;
import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.match.SkillAliases.Reach;
import io.jobwatch.match.SkillAliases.Spelling;
import io.jobwatch.match.UnknownValue.Effect;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.SalaryRequirement;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Criteria in the words of the index: what {@link PostingDocument} has to have. */
final class AlertQuery {

  private final List<Condition> conditions = new ArrayList<>();

  private AlertQuery() {}

  static List<Condition> of(Criteria criteria) {
    AlertQuery query = new AlertQuery();
    query.keywords(criteria);
    query.names(criteria);
    query.constants(criteria);
    query.numbers(criteria);
    return query.conditions;
  }

  private void keywords(Criteria criteria) {
    int field =
        criteria.scope() == KeywordScope.TITLE ? PostingDocument.TITLE : PostingDocument.TEXT;
    TextMode mode = criteria.textMode();
    any(terms(field, criteria.keywordsAny(), mode));
    List<Term> all = terms(field, criteria.keywordsAll(), mode);
    if (!all.isEmpty()) {
      conditions.add(new Condition.AtLeast(all.size(), all));
    }
    none(terms(field, criteria.keywordsNone(), mode));
  }

  private void names(Criteria criteria) {
    any(companies(criteria.companies()));
    none(companies(criteria.excludedCompanies()));
    List<Term> places = places(criteria.locations());
    if (!places.isEmpty() && criteria.orRemote()) {
      places.add(PostingDocument.constant(Clause.WORKPLACES, Workplace.REMOTE));
    }
    any(places);
    any(words(PostingDocument.DEPARTMENT, criteria.departments()));
    none(words(PostingDocument.TITLE, criteria.blockedRoles()));
  }

  private void constants(Criteria criteria) {
    constants(
        Clause.EMPLOYMENT_TYPES,
        criteria.employmentTypes(),
        criteria.employmentTypes().contains(EmploymentType.FULL_TIME)
            ? UnknownValue.FULL_TIME_WITHOUT_EMPLOYMENT_TYPE
            : UnknownValue.OTHER_WITHOUT_EMPLOYMENT_TYPE);
    constants(Clause.WORKPLACES, criteria.workplaces(), UnknownValue.WORKPLACES_WITHOUT_WORKPLACE);
    constants(
        Clause.SENIORITIES, criteria.seniorities(), UnknownValue.SENIORITIES_WITHOUT_SENIORITY);
    constants(
        Clause.COMPANY_TIERS, criteria.companyTiers(), UnknownValue.COMPANY_TIERS_WITHOUT_TIER);
  }

  private void constants(Clause clause, Set<? extends Enum<?>> wanted, UnknownValue unknown) {
    List<Term> terms = new ArrayList<>();
    wanted.forEach(value -> terms.add(PostingDocument.constant(clause, value)));
    if (!terms.isEmpty() && unknown.effect() == Effect.PASSES) {
      terms.add(PostingDocument.constant(clause, null));
    }
    any(terms);
  }

  private void numbers(Criteria criteria) {
    SkillRequirement skills = criteria.skills();
    if (skills != null) {
      SkillTerms terms = SkillTerms.of(skills);
      conditions.add(
          new Condition.AtLeastGroups(
              terms.atLeast(), terms.skills().stream().map(AlertQuery::spellings).toList()));
    }
    SalaryRequirement salary = criteria.salaryAtLeast();
    if (salary != null) {
      conditions.add(reaches(salary));
    }
    Duration age = criteria.postedWithin();
    if (age != null) {
      BigDecimal youth = PostingDocument.youth(age);
      conditions.add(new Condition.Reaches(PostingDocument.YOUTH, youth, List.of()));
    }
  }

  private static List<Term> spellings(SkillTerms.Wanted skill) {
    List<Term> terms = new ArrayList<>();
    for (Spelling spelling : skill.spellings()) {
      boolean everywhere = spelling.reach() == Reach.EVERYWHERE;
      int field = everywhere ? PostingDocument.TEXT : PostingDocument.NAMES;
      terms.add(new Term.Words(field, spelling.words()));
      if (spelling.reach() == Reach.NAMES) {
        terms.add(PostingDocument.named(spelling));
      }
    }
    return terms;
  }

  private static Condition reaches(SalaryRequirement salary) {
    List<Term> otherwise = new ArrayList<>();
    if (UnknownValue.SALARY_WITHOUT_SALARY.effect() == Effect.PASSES) {
      otherwise.add(PostingDocument.NO_SALARY);
    }
    if (UnknownValue.SALARY_WITHOUT_PERIOD.effect() == Effect.PASSES) {
      otherwise.add(PostingDocument.noPeriod(salary.currency()));
    }
    if (UnknownValue.SALARY_WITHOUT_UPPER_END.effect() == Effect.PASSES) {
      otherwise.add(PostingDocument.noUpperEnd(salary.currency()));
    }
    return new Condition.Reaches(
        PostingDocument.salary(salary.currency()),
        salary.period().yearly(salary.amount()),
        otherwise);
  }

  private void any(List<Term> terms) {
    if (!terms.isEmpty()) {
      conditions.add(new Condition.AtLeast(1, terms));
    }
  }

  private void none(List<Term> terms) {
    if (!terms.isEmpty()) {
      conditions.add(new Condition.NoneOf(terms));
    }
  }

  private static List<Term> companies(List<String> names) {
    List<Term> terms = new ArrayList<>();
    names.forEach(name -> terms.add(PostingDocument.company(name)));
    return terms;
  }

  private static List<Term> places(List<String> values) {
    List<Term> terms = new ArrayList<>();
    for (String value : values) {
      WantedPlace wanted = WantedPlace.of(value);
      List<Term> ways = new ArrayList<>();
      wanted.keys().forEach(key -> ways.add(PostingDocument.place(key)));
      if (wanted.byWords()) {
        ways.add(new Term.Words(PostingDocument.LOCATION, WordTokenizer.tokenize(value)));
      }
      terms.add(new Term.OneOf(ways));
    }
    return terms;
  }

  private static List<Term> words(int field, List<String> values) {
    return terms(field, values, TextMode.WORDS);
  }

  private static List<Term> terms(int field, List<String> values, TextMode mode) {
    List<Term> terms = new ArrayList<>();
    for (String value : values) {
      terms.add(
          mode == TextMode.WORDS
              ? new Term.Words(field, WordTokenizer.tokenize(value))
              : new Term.Part(field, WordFolding.fold(value).strip()));
    }
    return terms;
  }
}

package io.jobwatch.benchmarks.engine;

import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says criteria in Lucene's queries. Nothing is scored: what must match is a filter. */
final class LuceneQueries {

  private final List<Query> filters = new ArrayList<>();
  private final List<Query> exclusions = new ArrayList<>();

  private LuceneQueries() {}

  static Query of(Criteria criteria) {
    if (criteria.textMode() != TextMode.WORDS || criteria.salaryAtLeast() != null) {
      throw new IllegalArgumentException(
          "Criteria '" + criteria + "': no workload compares these clauses.");
    }
    LuceneQueries queries = new LuceneQueries();
    queries.keywords(criteria);
    queries.names(criteria);
    queries.constants(criteria);
    queries.numbers(criteria);
    return queries.query();
  }

  private Query query() {
    if (exclusions.isEmpty() && filters.size() == 1) {
      return filters.get(0);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    filters.forEach(filter -> query.add(filter, Occur.FILTER));
    if (filters.isEmpty()) {
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    exclusions.forEach(exclusion -> query.add(exclusion, Occur.MUST_NOT));
    return query.build();
  }

  private void keywords(Criteria criteria) {
    boolean title = criteria.scope() == KeywordScope.TITLE;
    String field = title ? LuceneFields.TITLE : LuceneFields.TEXT;
    any(phrases(field, criteria.keywordsAny()));
    filters.addAll(phrases(field, criteria.keywordsAll()));
    exclusions.addAll(phrases(field, criteria.keywordsNone()));
    exclusions.addAll(phrases(LuceneFields.TITLE, criteria.blockedRoles()));
  }

  private void names(Criteria criteria) {
    List<Query> locations =
        phrases(LuceneFields.LOCATION, SearchedPlaces.byWords(criteria.locations()));
    locations.addAll(terms(LuceneFields.PLACE, SearchedPlaces.wantedKeys(criteria.locations())));
    if (criteria.orRemote()) {
      locations.add(term(LuceneFields.WORKPLACE, Workplace.REMOTE));
    }
    any(locations);
    any(phrases(LuceneFields.DEPARTMENT, criteria.departments()));
    any(companies(criteria.companies()));
    exclusions.addAll(companies(criteria.excludedCompanies()));
  }

  private void constants(Criteria criteria) {
    List<Query> types = terms(LuceneFields.EMPLOYMENT_TYPE, criteria.employmentTypes());
    if (criteria.employmentTypes().contains(EmploymentType.FULL_TIME)) {
      types.add(term(LuceneFields.EMPLOYMENT_TYPE, LuceneFields.UNKNOWN));
    }
    any(types);
    any(terms(LuceneFields.WORKPLACE, criteria.workplaces()));
    any(terms(LuceneFields.SENIORITY, criteria.seniorities()));
    any(terms(LuceneFields.TIER, criteria.companyTiers()));
  }

  private void numbers(Criteria criteria) {
    SkillRequirement skills = criteria.skills();
    if (skills != null) {
      filters.add(atLeast(skills.atLeast(), phrases(LuceneFields.TEXT, skills.skills())));
    }
    Duration age = criteria.postedWithin();
    if (age != null) {
      long earliest = Workload.NOW.minus(age).toEpochMilli();
      filters.add(LongPoint.newRangeQuery(LuceneFields.POSTED, earliest, Long.MAX_VALUE));
    }
  }

  private void any(List<Query> queries) {
    if (queries.size() == 1) {
      filters.add(queries.get(0));
    } else if (!queries.isEmpty()) {
      filters.add(atLeast(1, queries));
    }
  }

  private static Query atLeast(int count, List<Query> queries) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    queries.forEach(part -> query.add(part, Occur.SHOULD));
    if (count > 1) {
      query.setMinimumNumberShouldMatch(count);
    }
    return query.build();
  }

  private static List<Query> phrases(String field, List<String> values) {
    List<Query> queries = new ArrayList<>();
    for (String value : values) {
      List<String> words = WordTokenizer.tokenize(value);
      if (words.isEmpty()) {
        queries.add(new MatchNoDocsQuery());
      } else if (words.size() == 1) {
        queries.add(term(field, words.get(0)));
      } else {
        queries.add(new PhraseQuery(field, words.toArray(String[]::new)));
      }
    }
    return queries;
  }

  private static List<Query> companies(List<String> names) {
    return terms(
        LuceneFields.COMPANY, names.stream().map(name -> WordFolding.fold(name).strip()).toList());
  }

  private static List<Query> terms(String field, Collection<?> values) {
    List<Query> queries = new ArrayList<>();
    values.forEach(value -> queries.add(term(field, value)));
    return queries;
  }

  private static Query term(String field, Object value) {
    return new TermQuery(new Term(field, value.toString()));
  }
}

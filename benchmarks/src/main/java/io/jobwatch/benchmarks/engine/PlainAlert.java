package io.jobwatch.benchmarks.engine;

import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An alert with its values cut into words, checked clause by clause as anybody would write it. */
final class PlainAlert {

  private final String id;
  private final Criteria criteria;
  private final List<List<String>> any;
  private final List<List<String>> all;
  private final List<List<String>> none;
  private final List<List<String>> locations;
  private final Set<String> placeKeys;
  private final List<List<String>> departments;
  private final List<List<String>> blocked;
  private final List<List<String>> skills;
  private final Set<String> companies;
  private final Set<String> excludedCompanies;

  PlainAlert(Alert alert) {
    id = alert.id();
    criteria = alert.criteria();
    if (criteria.textMode() != TextMode.WORDS || criteria.salaryAtLeast() != null) {
      throw new IllegalArgumentException("Alert '" + id + "': no workload compares these clauses.");
    }
    any = phrases(criteria.keywordsAny());
    all = phrases(criteria.keywordsAll());
    none = phrases(criteria.keywordsNone());
    locations = phrases(SearchedPlaces.byWords(criteria.locations()));
    placeKeys = SearchedPlaces.wantedKeys(criteria.locations());
    departments = phrases(criteria.departments());
    blocked = phrases(criteria.blockedRoles());
    SkillRequirement required = criteria.skills();
    skills = required == null ? List.of() : phrases(required.skills());
    companies = folded(criteria.companies());
    excludedCompanies = folded(criteria.excludedCompanies());
  }

  String id() {
    return id;
  }

  boolean matches(PlainPosting posting, Instant now) {
    return constants(posting.content())
        && companies(posting)
        && names(posting)
        && keywords(posting)
        && age(posting.content(), now);
  }

  private boolean constants(PostingContent content) {
    EmploymentType type =
        Objects.requireNonNullElse(content.employmentType(), EmploymentType.FULL_TIME);
    return isWanted(type, criteria.employmentTypes())
        && isWanted(content.workplace(), criteria.workplaces())
        && isWanted(content.seniority(), criteria.seniorities())
        && isWanted(content.companyTier(), criteria.companyTiers());
  }

  private boolean companies(PlainPosting posting) {
    return (companies.isEmpty() || companies.contains(posting.company()))
        && !excludedCompanies.contains(posting.company());
  }

  private boolean names(PlainPosting posting) {
    boolean remote = criteria.orRemote() && posting.content().workplace() == Workplace.REMOTE;
    return (criteria.locations().isEmpty() || remote || isAtPlace(posting))
        && (departments.isEmpty() || posting.departments().hasAny(departments))
        && !posting.title().hasAny(blocked);
  }

  private boolean isAtPlace(PlainPosting posting) {
    return posting.locations().hasAny(locations)
        || !Collections.disjoint(posting.placeKeys(), placeKeys);
  }

  private boolean keywords(PlainPosting posting) {
    PlainText text = criteria.scope() == KeywordScope.TITLE ? posting.title() : posting.text();
    SkillRequirement required = criteria.skills();
    return (any.isEmpty() || text.hasAny(any))
        && text.hasAll(all)
        && !text.hasAny(none)
        && (required == null || posting.text().count(skills) >= required.atLeast());
  }

  private boolean age(PostingContent content, Instant now) {
    Duration within = criteria.postedWithin();
    Instant posted = content.postedAt();
    return within == null || (posted != null && !posted.isBefore(now.minus(within)));
  }

  private static <E> boolean isWanted(@Nullable E value, Set<E> wanted) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }

  private static List<List<String>> phrases(List<String> values) {
    return values.stream().map(WordTokenizer::tokenize).toList();
  }

  private static Set<String> folded(List<String> names) {
    return names.stream().map(name -> WordFolding.fold(name).strip()).collect(Collectors.toSet());
  }
}

package io.jobwatch.match;

import io.jobwatch.internal.words.ReferenceWords;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Criteria and postings whose texts are made of the same few fragments, so that they often meet.
 */
final class GeneratedCriteria {

  private GeneratedCriteria() {}

  static Arbitrary<String> values() {
    return ReferenceWords.texts(3).filter(text -> !text.isBlank());
  }

  static Arbitrary<Criteria> criteria() {
    Arbitrary<Consumer<CriteriaBuilder>> clause =
        Combinators.combine(values(), values(), Arbitraries.integers().between(0, 9))
            .as(GeneratedCriteria::clause);
    return Combinators.combine(
            clause.list().ofMaxSize(3),
            Arbitraries.of(KeywordScope.class),
            Arbitraries.of(TextMode.class))
        .as(GeneratedCriteria::build);
  }

  static Arbitrary<JobPosting> postings() {
    Arbitrary<String> texts = ReferenceWords.texts(10);
    Arbitrary<Workplace> workplace = Arbitraries.of(Workplace.class).injectNull(0.3);
    return Combinators.combine(
            texts.filter(text -> !text.isBlank()),
            values(),
            texts.list().ofMaxSize(2),
            texts,
            texts.list().ofMaxSize(2),
            workplace)
        .as(
            (title, company, skills, description, locations, where) ->
                Postings.of(
                    PostingContent.builder(title, company)
                        .skills(skills)
                        .descriptionText(description)
                        .locations(locations)
                        .workplace(where)
                        .build()));
  }

  /** The criteria with the value added to each clause that wants one of its values. */
  static List<Criteria> wider(Criteria criteria, String value) {
    List<Criteria> wider = new ArrayList<>();
    if (!criteria.keywordsAny().isEmpty()) {
      wider.add(copy(criteria).keywords(value).build());
    }
    if (!criteria.companies().isEmpty()) {
      wider.add(copy(criteria).companies(value).build());
    }
    if (!criteria.locations().isEmpty()) {
      wider.add(copy(criteria).locations(value).build());
      wider.add(copy(criteria).orRemote().build());
    }
    if (!criteria.workplaces().isEmpty()) {
      wider.add(copy(criteria).workplaces(Workplace.REMOTE).build());
    }
    wider.add(criteria);
    return wider;
  }

  /**
   * The criteria with one more clause, or one more value of a clause that excludes or wants all.
   */
  static List<Criteria> narrower(Criteria criteria, String value) {
    List<Criteria> narrower = new ArrayList<>();
    narrower.add(copy(criteria).allKeywords(value).build());
    narrower.add(copy(criteria).excludeKeywords(value).build());
    narrower.add(copy(criteria).excludeCompanies(value).build());
    narrower.add(copy(criteria).blockedRoles(value).build());
    narrower.add(copy(criteria).departments(value).build());
    narrower.add(copy(criteria).skills(1, value).build());
    if (criteria.keywordsAny().isEmpty()) {
      narrower.add(copy(criteria).keywords(value).build());
    }
    if (criteria.companies().isEmpty()) {
      narrower.add(copy(criteria).companies(value).build());
    }
    return narrower;
  }

  private static Consumer<CriteriaBuilder> clause(String value, String other, int kind) {
    return switch (kind) {
      case 0, 1 -> criteria -> criteria.keywords(value, other);
      case 2 -> criteria -> criteria.allKeywords(value);
      case 3 -> criteria -> criteria.excludeKeywords(value, other);
      case 4 -> criteria -> criteria.companies(value, other);
      case 5 -> criteria -> criteria.excludeCompanies(value);
      case 6 -> criteria -> criteria.locations(value, other);
      case 7 -> criteria -> criteria.locations(value).orRemote();
      case 8 -> criteria -> criteria.blockedRoles(value, other);
      default -> criteria -> criteria.workplaces(Workplace.REMOTE, Workplace.HYBRID);
    };
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

  private static CriteriaBuilder copy(Criteria from) {
    CriteriaBuilder to = Criteria.builder().scope(from.scope()).textMode(from.textMode());
    to.keywords(from.keywordsAny().toArray(String[]::new));
    to.allKeywords(from.keywordsAll().toArray(String[]::new));
    to.excludeKeywords(from.keywordsNone().toArray(String[]::new));
    to.companies(from.companies().toArray(String[]::new));
    to.excludeCompanies(from.excludedCompanies().toArray(String[]::new));
    to.locations(from.locations().toArray(String[]::new));
    to.blockedRoles(from.blockedRoles().toArray(String[]::new));
    to.workplaces(from.workplaces().toArray(Workplace[]::new));
    return from.orRemote() ? to.orRemote() : to;
  }
}

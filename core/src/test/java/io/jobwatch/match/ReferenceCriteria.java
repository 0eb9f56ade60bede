package io.jobwatch.match;

import io.jobwatch.internal.text.LocationNames;
import io.jobwatch.internal.words.ReferenceWords;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.util.ArrayList;
import java.util.List;

/** What criteria mean, once more and as plainly as possible, for the clauses that are generated. */
final class ReferenceCriteria {

  private ReferenceCriteria() {}

  static boolean passes(Criteria criteria, JobPosting posting) {
    PostingContent content = posting.content();
    List<String> texts = new ArrayList<>(List.of(content.title()));
    if (criteria.scope() == KeywordScope.TITLE_AND_DESCRIPTION) {
      texts.addAll(content.skills());
      texts.add(content.descriptionText());
    }
    List<String> places = new ArrayList<>(content.locations());
    content.locations().forEach(place -> places.addAll(LocationNames.of(place)));
    TextMode mode = criteria.textMode();
    return (criteria.keywordsAny().isEmpty()
            || criteria.keywordsAny().stream().anyMatch(k -> in(texts, k, mode)))
        && criteria.keywordsAll().stream().allMatch(k -> in(texts, k, mode))
        && criteria.keywordsNone().stream().noneMatch(k -> in(texts, k, mode))
        && (criteria.companies().isEmpty() || named(criteria.companies(), content))
        && !named(criteria.excludedCompanies(), content)
        && (criteria.locations().isEmpty()
            || criteria.locations().stream().anyMatch(place -> in(places, place, TextMode.WORDS))
            || (criteria.orRemote() && content.workplace() == Workplace.REMOTE))
        && criteria.blockedRoles().stream()
            .noneMatch(role -> in(List.of(content.title()), role, TextMode.WORDS))
        && (criteria.workplaces().isEmpty()
            || (content.workplace() != null
                && criteria.workplaces().contains(content.workplace())));
  }

  private static boolean named(List<String> companies, PostingContent content) {
    return companies.stream()
        .map(name -> ReferenceWords.fold(name).strip())
        .anyMatch(ReferenceWords.fold(content.company()).strip()::equals);
  }

  private static boolean in(List<String> texts, String value, TextMode mode) {
    String folded = ReferenceWords.fold(value).strip();
    return texts.stream()
        .anyMatch(
            text ->
                mode == TextMode.WORDS
                    ? ReferenceWords.contains(text, value)
                    : !folded.isEmpty() && ReferenceWords.fold(text).contains(folded));
  }
}

package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import java.util.ArrayList;
import java.util.List;

/** The skills of a requirement, parted by a posting into those it names and the gaps. */
record SkillTerms(List<Term> terms) {

  static SkillTerms of(SkillRequirement requirement) {
    return new SkillTerms(Term.all(requirement.skills(), TextMode.WORDS));
  }

  Named in(PreparedPosting posting) {
    List<String> matched = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    for (Term term : terms) {
      boolean named = posting.find(term, KeywordScope.TITLE_AND_DESCRIPTION).isPresent();
      (named ? matched : gaps).add(term.value());
    }
    return new Named(matched, gaps);
  }

  /** The skills that a posting names and those it does not, each in the order of the alert. */
  record Named(List<String> matched, List<String> gaps) {}
}

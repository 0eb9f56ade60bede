package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import java.time.Instant;
import java.util.List;

/** At least so many of the skills, each under any of its spellings. */
record SkillClause(SkillTerms skills) implements CompiledClause {

  @Override
  public Clause clause() {
    return Clause.SKILLS;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    int atLeast = skills.atLeast();
    List<String> matched = skills.in(posting).matched();
    boolean passed = matched.size() >= atLeast;
    if (!passed && posting.lacksDescription(KeywordScope.TITLE_AND_DESCRIPTION)) {
      return Finding.unknown(UnknownValue.SKILLS_WITHOUT_DESCRIPTION);
    }
    return new Finding(
        passed,
        () ->
            "The posting names "
                + matched.size()
                + " of "
                + skills.skills().size()
                + " skills"
                + (matched.isEmpty() ? "" : " (" + Sentences.quoted(matched) + ")")
                + ", and "
                + atLeast
                + (atLeast == 1 ? " is" : " are")
                + " wanted.");
  }

  @Override
  public List<Hit> hits(PreparedPosting posting, Places places) {
    return places.of(skills);
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    SkillTerms.Named named = skills.in(posting);
    int matched = named.matched().size();
    return matched == 0
        ? Cure.drop("Drop the clause, or add a skill that the posting names.")
        : Cure.set(
            matched,
            "Ask for "
                + matched
                + " instead of "
                + skills.atLeast()
                + ", or add a skill that the posting names; it does not name "
                + Sentences.quoted(named.gaps())
                + ".");
  }
}

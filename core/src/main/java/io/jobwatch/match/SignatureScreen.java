package io.jobwatch.match;

import io.jobwatch.internal.signature.SignatureFilter;
import io.jobwatch.internal.signature.SignatureKey;
import io.jobwatch.internal.text.WantedPlace;
import io.jobwatch.match.UnknownValue.Effect;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.storage.PostingSignature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a posting's signature that it cannot pass criteria. What it lets through has still to be
 * compared in full: a signature may seem to have what the posting has not, it knows words and not
 * their order, and exclusions, salaries and parts of words are not asked.
 */
final class SignatureScreen {

  private final List<Need> needs = new ArrayList<>();
  private final @Nullable Duration postedWithin;

  private SignatureScreen(Criteria criteria) {
    postedWithin = criteria.postedWithin();
    keywords(criteria);
    names(criteria);
    constants(criteria);
    SkillRequirement skills = criteria.skills();
    if (skills != null) {
      SkillTerms terms = SkillTerms.of(skills);
      needs.add(
          new Need(
              terms.atLeast(), terms.skills().stream().map(SignatureScreen::spellings).toList()));
    }
  }

  static SignatureScreen of(Criteria criteria) {
    return new SignatureScreen(criteria);
  }

  /** Whether a posting with this signature may pass; false is certain. */
  boolean mayPass(PostingSignature signature, Instant now) {
    if (!signature.isPresent()) {
      return true;
    }
    SignatureFilter filter = SignatureFilter.of(signature);
    for (Need need : needs) {
      if (!need.mayBeMet(filter)) {
        return false;
      }
    }
    return postedWithin == null
        || Duration.between(filter.postedBy(), now).compareTo(postedWithin) <= 0;
  }

  private void keywords(Criteria criteria) {
    if (criteria.textMode() == TextMode.SUBSTRING) {
      return;
    }
    SignatureKey key =
        criteria.scope() == KeywordScope.TITLE ? SignatureKey.TITLE_WORD : SignatureKey.WORD;
    oneOf(criteria.keywordsAny(), words(criteria.keywordsAny(), key));
    List<String> all = criteria.keywordsAll();
    if (!all.isEmpty()) {
      needs.add(new Need(all.size(), words(all, key).stream().map(List::of).toList()));
    }
  }

  private void names(Criteria criteria) {
    oneOf(criteria.companies(), keys(criteria.companies(), SignatureKey.COMPANY::name));
    oneOf(criteria.departments(), words(criteria.departments(), SignatureKey.DEPARTMENT_WORD));
    List<long[]> places = places(criteria.locations());
    if (criteria.orRemote()) {
      places.add(new long[] {SignatureKey.WORKPLACE.constant(Workplace.REMOTE)});
    }
    oneOf(criteria.locations(), places);
  }

  private void constants(Criteria criteria) {
    Collection<EmploymentType> types = criteria.employmentTypes();
    oneOf(
        types,
        types.contains(EmploymentType.FULL_TIME)
            ? UnknownValue.FULL_TIME_WITHOUT_EMPLOYMENT_TYPE
            : UnknownValue.OTHER_WITHOUT_EMPLOYMENT_TYPE,
        SignatureKey.EMPLOYMENT_TYPE);
    oneOf(criteria.workplaces(), UnknownValue.WORKPLACES_WITHOUT_WORKPLACE, SignatureKey.WORKPLACE);
    oneOf(
        criteria.seniorities(), UnknownValue.SENIORITIES_WITHOUT_SENIORITY, SignatureKey.SENIORITY);
    oneOf(
        criteria.companyTiers(),
        UnknownValue.COMPANY_TIERS_WITHOUT_TIER,
        SignatureKey.COMPANY_TIER);
  }

  private void oneOf(Collection<? extends Enum<?>> wanted, UnknownValue unknown, SignatureKey key) {
    List<long[]> values = keys(wanted, key::constant);
    if (unknown.effect() == Effect.PASSES) {
      values.add(new long[] {key.constant(null)});
    }
    oneOf(wanted, values);
  }

  private void oneOf(Collection<?> wanted, List<long[]> values) {
    if (!wanted.isEmpty()) {
      needs.add(new Need(1, List.of(values)));
    }
  }

  private static List<long[]> spellings(SkillTerms.Wanted skill) {
    return words(
        skill.spellings().stream().map(one -> one.term().value()).toList(), SignatureKey.WORD);
  }

  private static List<long[]> places(List<String> values) {
    List<String> byWords =
        values.stream().filter(value -> WantedPlace.of(value).byWords()).toList();
    List<String> in =
        values.stream().flatMap(value -> WantedPlace.of(value).keys().stream()).toList();
    List<long[]> keys = words(byWords, SignatureKey.LOCATION_WORD);
    keys.addAll(keys(in, SignatureKey.PLACE::name));
    return keys;
  }

  /** The keys of each value's words; a value without words is found nowhere and left out. */
  private static List<long[]> words(Collection<String> values, SignatureKey key) {
    List<long[]> keys = new ArrayList<>();
    for (String value : values) {
      long[] words = key.words(value);
      if (words.length > 0) {
        keys.add(words);
      }
    }
    return keys;
  }

  private static <T> List<long[]> keys(Collection<T> values, Function<T, Long> key) {
    List<long[]> keys = new ArrayList<>();
    values.forEach(value -> keys.add(new long[] {key.apply(value)}));
    return keys;
  }

  /** At least so many of the groups, each with one of its values, and that with all its keys. */
  private record Need(int atLeast, List<List<long[]>> groups) {

    boolean mayBeMet(SignatureFilter filter) {
      int met = 0;
      for (int i = 0; i < groups.size() && met < atLeast; i++) {
        met += groups.get(i).stream().anyMatch(filter::mayHaveAll) ? 1 : 0;
      }
      return met >= atLeast;
    }
  }
}

package io.jobwatch.match;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.jobwatch.model.Alert;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Profile;
import io.jobwatch.model.ProfileBuilder;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.MatchInput;
import java.util.List;
import java.util.Optional;

/** Scores by a profile; depends on nothing but the profile and the posting's content. */
final class SkillsMatcher implements PreparedMatcher {

  private final SkillsSettings settings;

  /** By identity: one profile is asked about for many postings in a row. */
  private final LoadingCache<Profile, PreparedProfile> prepared =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumSize(10_000)
          .executor(Runnable::run)
          .build(PreparedProfile::of);

  SkillsMatcher(SkillsSettings settings) {
    this.settings = settings;
  }

  SkillsSettings settings() {
    return settings;
  }

  @Override
  public Verdict score(MatchInput input, PreparedPosting posting) {
    Profile profile = input.profile();
    if (profile != null && !profile.skills().isEmpty()) {
      return scored(profile, prepared.get(profile), posting);
    }
    return substitute(input)
        .map(other -> scored(other, PreparedProfile.of(other), posting))
        .orElseGet(() -> new Verdict.Unavailable(missing(input.alert())));
  }

  @Override
  public Optional<String> cacheKey(MatchInput input) {
    Profile profile = input.profile();
    return profile != null && !profile.skills().isEmpty()
        ? Optional.of(prepared.get(profile).version())
        : substitute(input).map(Profile::version);
  }

  /** A profile with the skills of the alert's criteria, all of one weight. */
  private static Optional<Profile> substitute(MatchInput input) {
    SkillRequirement required = input.alert().criteria().skills();
    if (required == null) {
      return Optional.empty();
    }
    Profile profile = input.profile();
    ProfileBuilder builder =
        profile == null ? Profile.builder(input.alert().subscriberId()) : profile.toBuilder();
    return Optional.of(builder.skills(required.skills().toArray(String[]::new)).build());
  }

  private static String missing(Alert alert) {
    return "There are no skills to score by: save a profile with skills for subscriber '"
        + alert.subscriberId()
        + "', or name skills in the criteria of alert '"
        + alert.id()
        + "'.";
  }

  private Verdict scored(Profile profile, PreparedProfile known, PreparedPosting posting) {
    PostingContent content = posting.content();
    SkillsFit skills = SkillsFit.of(known.skills(), posting);
    WeightedFits fits = new WeightedFits();
    fits.add(settings.skillsWeight(), skills.fit(settings));
    if (!profile.seniorities().isEmpty()) {
      fits.add(
          settings.seniorityWeight(), SeniorityFit.of(profile.seniorities(), content.seniority()));
    }
    if (!profile.locations().isEmpty() || profile.remote()) {
      fits.add(settings.locationWeight(), PlaceFit.of(known.places(), profile.remote(), posting));
    }
    if (profile.salaryAtLeast() != null) {
      fits.add(settings.salaryWeight(), SalaryFit.of(profile.salaryAtLeast(), content.salary()));
    }
    int score = fits.score();
    return new Verdict.Scored(
        score,
        settings.priority(score),
        names(skills.matched()),
        names(skills.gaps()),
        List.of(fits.sentence()));
  }

  private static List<String> names(List<NamedSkill> skills) {
    return skills.stream().map(NamedSkill::name).toList();
  }
}

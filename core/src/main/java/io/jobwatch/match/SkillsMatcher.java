package io.jobwatch.match;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Profile;
import io.jobwatch.model.ProfileBuilder;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.MatchInput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores by a profile; depends on nothing but the profile and the posting's content. */
record SkillsMatcher(SkillsSettings settings) implements PreparedMatcher {

  @Override
  public Verdict score(MatchInput input, PreparedPosting posting) {
    return profile(input)
        .map(profile -> scored(profile, posting))
        .orElseGet(
            () ->
                new Verdict.Unavailable(
                    "There are no skills to score by: save a profile with skills for subscriber '"
                        + input.alert().subscriberId()
                        + "', or name skills in the criteria of alert '"
                        + input.alert().id()
                        + "'."));
  }

  @Override
  public Optional<String> cacheKey(MatchInput input) {
    return profile(input).map(Profile::version);
  }

  /** The profile; where it has no skills, those of the alert's criteria, all of one weight. */
  private static Optional<Profile> profile(MatchInput input) {
    Profile profile = input.profile();
    if (profile != null && !profile.skills().isEmpty()) {
      return Optional.of(profile);
    }
    SkillRequirement required = input.alert().criteria().skills();
    return Optional.ofNullable(required)
        .map(skills -> builder(input, profile).skills(skills.skills().toArray(String[]::new)))
        .map(ProfileBuilder::build);
  }

  private static ProfileBuilder builder(MatchInput input, @Nullable Profile profile) {
    return profile == null ? Profile.builder(input.alert().subscriberId()) : profile.toBuilder();
  }

  private Verdict scored(Profile profile, PreparedPosting posting) {
    PostingContent content = posting.content();
    SkillsFit skills = SkillsFit.of(profile.skills(), posting);
    WeightedFits fits = new WeightedFits();
    fits.add(settings.skillsWeight(), skills.fit(settings));
    if (!profile.seniorities().isEmpty()) {
      fits.add(
          settings.seniorityWeight(), SeniorityFit.of(profile.seniorities(), content.seniority()));
    }
    if (!profile.locations().isEmpty() || profile.remote()) {
      fits.add(settings.locationWeight(), PlaceFit.of(profile, posting));
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

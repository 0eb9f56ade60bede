package io.jobwatch.testkit;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Seniority;
import io.jobwatch.spi.matcher.MatchInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs of matchers that differ in all that an input is made of. */
final class MatchInputs {

  private static final List<String> REASONS = List.of("The title has the keyword 'Java'.");

  private MatchInputs() {}

  static MatchInput of(Alert alert, JobPosting posting, @Nullable Profile profile) {
    return new MatchInput(alert, posting, REASONS, profile);
  }

  /** Every alert with every posting and every profile, and each with other reasons as well. */
  static List<MatchInput> variants(
      Alert alert, @Nullable Profile profile, List<JobPosting> postings) {
    List<MatchInput> inputs = new ArrayList<>();
    for (Alert oneAlert : alerts(alert)) {
      for (JobPosting posting : postings) {
        for (JobPosting onePosting : List.of(posting, later(posting))) {
          for (Profile oneProfile : profiles(profile)) {
            inputs.add(of(oneAlert, onePosting, oneProfile));
            inputs.add(new MatchInput(oneAlert, onePosting, List.of("Because."), oneProfile));
          }
          inputs.add(of(oneAlert, onePosting, null));
        }
      }
    }
    return inputs;
  }

  private static List<Alert> alerts(Alert alert) {
    Alert.Addressed other = Alert.named("Other").forSubscriber(alert.subscriberId());
    String matcher = alert.matcher().value();
    return List.of(
        alert,
        alert.id("other").threshold(99, Priority.URGENT),
        other.criteria(Criteria.everything()).matcher(matcher),
        other.criteria(Criteria.builder().skills(1, "Java", "Go").build()).matcher(matcher),
        other.criteria(Criteria.builder().skills(1, "Java", "SQL").build()).matcher(matcher));
  }

  private static List<Profile> profiles(@Nullable Profile given) {
    Profile profile = given == null ? Samples.profile() : given;
    return List.of(
        profile,
        profile.toBuilder().coreSkill("Rust", 10).build(),
        profile.toBuilder().skill("Java", 1).build(),
        profile.toBuilder().seniorities(Seniority.INTERN).build(),
        profile.toBuilder().locations("Paris").remote().build(),
        profile.toBuilder().cv("Gardener").build(),
        Profile.builder(profile.subscriberId()).remote().build());
  }

  private static JobPosting later(JobPosting posting) {
    return posting.listed(posting.content(), Samples.NOW.plus(Duration.ofDays(3)));
  }
}

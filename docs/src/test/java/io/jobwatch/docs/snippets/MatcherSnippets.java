package io.jobwatch.docs.snippets;

import io.jobwatch.JobwatchBuilder;
import io.jobwatch.match.Matchers;
import io.jobwatch.match.StrictPreset;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Subscriber;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

final class MatcherSnippets {

  private MatcherSnippets() {}

  static Profile profile(JobwatchBuilder builder) {
    // tag::profile
    Profile ada =
        Profile.builder("ada")
            .coreSkill("Java", 10)
            .coreSkill("Kotlin", 8)
            .skill("PostgreSQL", 6)
            .skill("Kubernetes", 4)
            .seniorities(Seniority.SENIOR)
            .locations("Berlin")
            .remote()
            .salaryAtLeast(new BigDecimal("70000"), "EUR", SalaryPeriod.YEAR)
            .build();
    builder
        .subscriber(Subscriber.of("ada").route("email", "ada@example.com"))
        .profile(ada)
        .alert(
            Alert.named("Backend")
                .forSubscriber("ada")
                .criteria(Criteria.builder().keywords("engineer", "developer").build())
                .matcher(Matchers.SKILLS)
                .threshold(75, Priority.LOW));
    // end::profile
    return ada;
  }

  static List<Alert> strict(Profile ada) {
    // tag::strict
    Alert fromProfile = StrictPreset.of(ada).alert();
    Alert byHand =
        StrictPreset.named("Dream jobs")
            .forSubscriber("ada")
            .coreSkills("Java", "Kotlin", "Kafka", "AWS")
            .cities("Berlin", "Potsdam")
            .postedWithin(Duration.ofDays(2))
            .threshold(85, Priority.NORMAL)
            .alert();
    // end::strict
    return List.of(fromProfile, byHand);
  }
}

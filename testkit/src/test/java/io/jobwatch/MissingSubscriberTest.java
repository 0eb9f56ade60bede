package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Snooze;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to a subscriber who is not there is a mistake of the host, not of the storage. */
class MissingSubscriberTest {

  private final Jobwatch jobwatch = Jobwatch.builder().build();

  @AfterEach
  void close() {
    jobwatch.close();
  }

  @Test
  void hasNoAlert() {
    Alert alert = Alert.named("Java").forSubscriber("bo").criteria(Criteria.everything());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobwatch.alerts().save(alert))
        .withMessage("Alert 'bo/Java': there is no subscriber 'bo'. Save the subscriber first.");
    assertThat(jobwatch.alerts().find(alert.id())).isEmpty();
  }

  @Test
  void hasNoProfile() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobwatch.subscribers().saveProfile(Profile.builder("bo").build()))
        .withMessage("Profile: there is no subscriber 'bo'. Save the subscriber first.");
  }

  @Test
  void hasNoSnooze() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobwatch.subscribers().snooze(Snooze.company("bo", "Acme", null)))
        .withMessage("Snooze 'Acme': there is no subscriber 'bo'. Save the subscriber first.");
    assertThat(jobwatch.subscribers().snoozes("bo")).isEmpty();
  }

  @Test
  void hasNoApplication() {
    String refusal =
        "Application for posting 'abc': there is no subscriber 'bo'. Save the subscriber first.";
    Application application = Application.of("bo", "abc", ApplicationStage.APPLIED, Instant.EPOCH);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobwatch.applications().save(application))
        .withMessage(refusal);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobwatch.applications().move("bo", "abc", ApplicationStage.APPLIED))
        .withMessage(refusal);
    assertThat(jobwatch.applications().note("bo", "abc", "Call them.")).isEmpty();
  }
}

package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import org.junit.jupiter.api.Test;

/** Channels say what is wrong with an address before anything is stored. */
class AddressCheckTest {

  private static final Subscriber ADA = Subscriber.of("ada");
  private static final Alert ALERT =
      Alert.named("all").forSubscriber("ada").criteria(Criteria.everything());
  private static final Route WRONG = Route.of("in_app", "ada").fallback("test/pager", "s3cr3t/x");

  private final ScriptedChannel pager =
      new ScriptedChannel("test/pager").objectsTo("s3cr3t/x", "it is no number\nto page");

  @Test
  void refuseASubscriberAndSayWhichChannelAndWhy() {
    try (Jobwatch jobwatch = builder().build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> jobwatch.subscribers().save(ADA.route(WRONG)))
          .withMessage(
              "Subscriber 'ada', address of channel 'test/pager': it is no number to page."
                  + " Correct it.");
      assertThat(jobwatch.subscribers().find("ada")).isEmpty();

      jobwatch.subscribers().save(ADA.route("test/pager", "4711"));
      assertThat(jobwatch.subscribers().find("ada")).isPresent();
    }
  }

  @Test
  void refuseAnAlertWithRoutesOfItsOwn() {
    try (Jobwatch jobwatch = builder().build()) {
      jobwatch.subscribers().save(ADA);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> jobwatch.alerts().save(ALERT.route(WRONG)))
          .withMessageContaining("Alert 'ada/all', address of channel 'test/pager'")
          .withMessageNotContaining("s3cr3t");
      assertThat(jobwatch.alerts().of("ada")).isEmpty();
    }
  }

  @Test
  void refuseWhatTheBuilderIsGivenAllAtOnce() {
    JobwatchBuilder builder = builder().subscriber(ADA.route(WRONG)).alert(ALERT.route(WRONG));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(builder::build)
        .satisfies(refusal -> assertThat(refusal.faults()).hasSize(2))
        .withMessageContaining("it is no number to page")
        .withMessageNotContaining("s3cr3t");
  }

  /** Whoever wants no more mail is not to be refused for what is wrong with the route. */
  @Test
  void haveNoSayOverWhatIsSwitchedOff() {
    try (Jobwatch jobwatch = builder().build()) {
      jobwatch.subscribers().save(ADA.route(WRONG).active(false));
      jobwatch.alerts().save(ALERT.route(WRONG).threshold(1, Priority.HIGH).active(false));

      assertThat(jobwatch.subscribers().find("ada").orElseThrow().active()).isFalse();
      assertThat(jobwatch.alerts().of("ada").get(0).active()).isFalse();
    }
  }

  /** Another node may have it, or may not. */
  @Test
  void haveNoSayWhereTheChannelIsNotThere() {
    try (Jobwatch jobwatch = builder().build()) {
      jobwatch.subscribers().save(ADA.route("test/fax", "s3cr3t/x"));

      assertThat(jobwatch.subscribers().find("ada")).isPresent();
    }
  }

  @Test
  void whatThrowsInsteadOfAnAnswerHasNoObjection() {
    try (Jobwatch jobwatch = builder().build()) {
      jobwatch.subscribers().save(ADA.route("test/pager", ScriptedChannel.THROWS));

      assertThat(jobwatch.subscribers().find("ada")).isPresent();
    }
  }

  private JobwatchBuilder builder() {
    return Jobwatch.builder()
        .storage(new InMemoryStorage())
        .plugin(pager)
        .channel("test/pager")
        .channel("in_app");
  }
}

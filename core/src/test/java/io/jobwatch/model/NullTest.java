package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a host may read from a variable that is not set is refused by its name. */
class NullTest {

  private static final Subscriber ADA = Subscriber.of("ada");
  private static final Source SOURCE = Source.of("lever", "acme");

  @Test
  void isRefusedAsAnId() {
    refused("Subscriber id", () -> Subscriber.of(null));
    refused("Plugin id", () -> Destination.of(null, "ada@example.com"));
    refused("Alert name", () -> Alert.named(null));
    refused("Subscriber id of an alert", () -> Alert.named("Java").forSubscriber(null));
  }

  @Test
  void isRefusedAsPartOfASubscriber() {
    refused("Address of channel 'webhook'", () -> ADA.route("webhook", null));
    refused("Address of channel 'email'", () -> Route.of("in_app", "ada").fallback("email", null));
    refused("Route", () -> ADA.route((Route) null));
    refused("Zone of subscriber 'ada'", () -> ADA.zone(null));
    refused("Locale of subscriber 'ada'", () -> ADA.locale(null));
  }

  @Test
  void isRefusedAsPartOfASource() {
    refused("Plugin id", () -> Source.of(null, "acme"));
    refused("Board", () -> Source.of("lever", null));
    refused("Option 'token' of source 'lever:acme'", () -> SOURCE.option("token", null));
    refused("Source interval", () -> SOURCE.every(null));
  }

  @Test
  void isRefusedAsASecret() {
    refused("Secret", () -> Secret.of(null));
  }

  private static void refused(String what, ThrowingCallable call) {
    assertThatNullPointerException()
        .isThrownBy(call)
        .withMessage(what + ": it is null. Give it a value.");
  }
}

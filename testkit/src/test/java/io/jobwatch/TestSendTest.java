package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Destination;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A test message goes to its destination at once and leaves no trace in the storage. */
class TestSendTest {

  private static final Destination PAGER = Destination.of("test/pager", "4711");

  private final ScriptedChannel pager = new ScriptedChannel("test/pager").capacity(7);
  private final Jobwatch jobwatch =
      Jobwatch.builder()
          .storage(new InMemoryStorage())
          .plugin(pager)
          .channel("test/pager")
          .channel("in_app")
          .subscriber(Subscriber.of("ada").locale(Locale.GERMANY))
          .build();

  @AfterEach
  void close() {
    jobwatch.close();
  }

  @Test
  void isAsFullAsTheChannelTakesAndSaysThatItIsATest() {
    DeliveryResult result = jobwatch.outbox().sendTest("ada", PAGER);

    assertThat(result).isEqualTo(new DeliveryResult.Delivered("ok"));
    assertThat(pager.titles())
        .hasSize(7)
        .doesNotHaveDuplicates()
        .allMatch(t -> t.startsWith("Test"));
    OutgoingMessage message = pager.messages().get(0);
    assertThat(message.address()).isEqualTo("4711");
    assertThat(message.subscriber().locale()).isEqualTo(Locale.GERMANY);
    assertThat(message.subject()).isEqualTo("[7 New Jobs] Your Job Alert: Test message");
    assertThat(message.notice()).contains("test message");
    assertThat(jobwatch.outbox().of("ada", 10)).isEmpty();
    assertThat(jobwatch.outbox().counts()).isEmpty();
  }

  @Test
  void hasAnIdOfItsOwnEachTime() {
    jobwatch.outbox().sendTest("ada", PAGER);
    jobwatch.outbox().sendTest("ada", PAGER);

    assertThat(pager.messages()).extracting(OutgoingMessage::deliveryId).doesNotHaveDuplicates();
  }

  @Test
  void givesTheResultAndDoesNotActOnIt() {
    pager.gives(
        new DeliveryResult.DestinationGone("no such pager"),
        new DeliveryResult.Misconfigured("bad\ntoken"));

    assertThat(jobwatch.outbox().sendTest("ada", PAGER))
        .isEqualTo(new DeliveryResult.DestinationGone("no such pager"));
    assertThat(jobwatch.outbox().sendTest("ada", PAGER))
        .isEqualTo(new DeliveryResult.Misconfigured("bad token"));
    assertThat(jobwatch.subscribers().disabledDestinations("ada")).isEmpty();
    assertThat(jobwatch.outbox().channelsPaused()).isEmpty();
  }

  @Test
  void isOfUnknownOutcomeWhereTheChannelThrows() {
    pager.whileSending(
        () -> {
          throw new IllegalStateException("s3cr3t");
        });

    assertThat(jobwatch.outbox().sendTest("ada", PAGER))
        .isEqualTo(new DeliveryResult.UnknownOutcome("the channel threw IllegalStateException"));
  }

  @Test
  void goesIntoTheInbox() {
    jobwatch.outbox().sendTest("ada", Destination.of("in_app", "ada"));

    assertThat(jobwatch.inboxes().unread("ada"))
        .singleElement()
        .extracting(InboxMessage::body)
        .asString()
        .contains("Test 25: ", "none of these jobs is real");
  }

  @Test
  void needsASubscriberAndAChannel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobwatch.outbox().sendTest("bo", PAGER))
        .withMessageContaining("'bo': there is no such subscriber");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> jobwatch.outbox().sendTest("ada", Destination.of("test/fax", "1")))
        .withMessageContaining("'test/fax': this Jobwatch does not have it");
  }
}

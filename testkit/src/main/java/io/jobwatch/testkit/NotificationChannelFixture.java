package io.jobwatch.testkit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/**
 * What the author of a channel gives to {@link NotificationChannelContract}: how the plugin is
 * made, and a fake of the remote. For a channel over HTTP that is an {@link HttpReceiver}, started
 * in a field and closed after each test.
 *
 * <p>The fake remote has to be as strict as the real one about sizes and syntax, and has to refuse
 * what that would refuse; else "delivered" says little here.
 */
public abstract class NotificationChannelFixture extends PluginContract {

  private static final Duration SHORT = Duration.ofMillis(500);

  private final TestContext context = TestContext.of(new LoopbackHttp(TestClock.create()));
  private final List<NotificationChannel> channels = new ArrayList<>();

  /** A fixture; JUnit makes a new one for each test. */
  protected NotificationChannelFixture() {}

  @Override
  protected abstract NotificationChannelProvider provider();

  /**
   * An address, in the channel's form, that leads to the fake remote.
   *
   * @return the address
   */
  protected abstract String address();

  /**
   * The messages that the fake remote has taken.
   *
   * @return each message as a text with all that was sent, header fields too, decoded as the remote
   *     decodes it
   */
  protected abstract List<String> received();

  /**
   * Makes the fake remote fail in some way from now on.
   *
   * @param fault the way, none of {@link #notInThisProtocol()}
   */
  protected abstract void fail(RemoteFault fault);

  /**
   * Checks that nothing in a message does anything: no markup, mention, link or header field other
   * than those the channel itself put there. Throws an {@link AssertionError} if something does.
   *
   * @param received one of {@link #received()}, made from {@link HostileText}
   */
  protected abstract void assertInert(String received);

  /**
   * The faults that this protocol does not know. Their tests are reported as skipped.
   *
   * @return the faults
   * @implSpec returns none
   */
  protected Set<RemoteFault> notInThisProtocol() {
    return Set.of();
  }

  /**
   * Addresses that the channel refuses by their form, with an objection and at delivery.
   *
   * @return the addresses; for what is secret in one of the right form, have one that is almost
   *     right
   * @implSpec returns none, for a channel that takes every address or cannot tell
   */
  protected Set<String> wrongAddresses() {
    return Set.of();
  }

  /**
   * How a delivery's id looks in what is sent.
   *
   * @param deliveryId the id
   * @return the text to look for, or nothing where the protocol cannot carry an id
   * @implSpec returns the id as it is
   */
  protected Optional<String> carried(String deliveryId) {
    return Optional.of(deliveryId);
  }

  /**
   * What the channel under test uses, for a fake remote that is part of it, such as the inbox.
   *
   * @return the context, whose HTTP client reaches the loopback interface only
   */
  protected final TestContext context() {
    return context;
  }

  @Override
  protected final NotificationChannel create(PluginOptions options) {
    return create(options, context.http());
  }

  @AfterEach
  final void closeChannels() {
    channels.forEach(NotificationChannel::close);
  }

  final DeliveryResult deliverDespite(RemoteFault fault) {
    assumeFalse(notInThisProtocol().contains(fault), "the protocol does not know " + fault);
    String address = address();
    fail(fault);
    HttpCaller hasty = call -> context.http().send(hurried(call));
    NotificationChannel channel =
        create(read(options()), fault == RemoteFault.SILENT ? hasty : context.http());
    return deliver(channel, Samples.message(address));
  }

  private static HttpCall hurried(HttpCall call) {
    return call.deadline().compareTo(SHORT) > 0 ? call.deadline(SHORT) : call;
  }

  final NotificationChannel channel() {
    return create(read(options()));
  }

  final NotificationChannel create(PluginOptions options, HttpCaller http) {
    NotificationChannel channel = provider().create(options, context.http(http));
    channels.add(channel);
    return channel;
  }

  static DeliveryResult deliver(NotificationChannel channel, OutgoingMessage message) {
    try {
      return channel.deliver(message);
    } catch (RuntimeException e) {
      throw new AssertionError("Deliver a message: the channel threw. Give a result instead.", e);
    }
  }
}

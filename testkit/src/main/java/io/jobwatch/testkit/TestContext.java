package io.jobwatch.testkit;

import io.jobwatch.model.InboxMessage;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.Inbox;
import io.jobwatch.spi.http.HttpCaller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a plugin under test may use: a clock that stands still, randomness that is the same in every
 * run, an HTTP client of the test's choice and an inbox that records. Safe for use by several
 * threads at once.
 */
public final class TestContext implements ChannelContext {

  private final HttpCaller http;
  private final TestClock clock;
  private final Random random;
  private final Map<String, InboxMessage> inbox;

  private TestContext(
      HttpCaller http, TestClock clock, Random random, Map<String, InboxMessage> inbox) {
    this.http = http;
    this.clock = clock;
    this.random = random;
    this.inbox = inbox;
  }

  /**
   * A context with this HTTP client.
   *
   * @param http the client, such as a {@link RecordingHttp} or a {@link LoopbackHttp}
   * @return a new context
   */
  public static TestContext of(HttpCaller http) {
    return new TestContext(http, TestClock.create(), new Random(42), new LinkedHashMap<>());
  }

  /**
   * The same context, clock and inbox included, with another HTTP client.
   *
   * @param other the client
   * @return a context that shares everything else with this one
   */
  public TestContext http(HttpCaller other) {
    return new TestContext(other, clock, random, inbox);
  }

  @Override
  public HttpCaller http() {
    return http;
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @Override
  public Random random() {
    return random;
  }

  @Override
  public Inbox inbox() {
    return message -> {
      synchronized (inbox) {
        inbox.putIfAbsent(message.id(), message);
      }
    };
  }

  /**
   * What the inbox has taken.
   *
   * @return the messages in the order they came, each id once
   */
  public List<InboxMessage> inboxMessages() {
    synchronized (inbox) {
      return new ArrayList<>(inbox.values());
    }
  }
}

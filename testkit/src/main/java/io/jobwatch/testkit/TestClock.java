package io.jobwatch.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it. Safe for use by several threads at once; the
 * clocks that {@link #withZone} gives move together with this one.
 */
public final class TestClock extends Clock {

  private final Hand hand;
  private final ZoneId zone;

  private TestClock(Hand hand, ZoneId zone) {
    this.hand = hand;
    this.zone = zone;
  }

  /**
   * A clock in UTC that shows {@link Samples#NOW}.
   *
   * @return a new clock
   */
  public static TestClock create() {
    return at(Samples.NOW);
  }

  /**
   * A clock in UTC that shows this moment.
   *
   * @param moment the moment
   * @return a new clock
   */
  public static TestClock at(Instant moment) {
    return new TestClock(new Hand(moment), ZoneOffset.UTC);
  }

  /**
   * Moves the clock.
   *
   * @param time how far; backwards when negative
   * @return the moment it shows now
   */
  public Instant advance(Duration time) {
    return hand.advance(time);
  }

  /**
   * Sets the clock.
   *
   * @param moment the moment it shows from now on
   */
  public void set(Instant moment) {
    hand.set(moment);
  }

  @Override
  public Instant instant() {
    return hand.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public TestClock withZone(ZoneId other) {
    return new TestClock(hand, other);
  }

  @Override
  public String toString() {
    return "TestClock[" + instant() + ", " + zone + "]";
  }

  /** The moment shown, shared by clocks of several zones. */
  private static final class Hand {
    private Instant moment;

    Hand(Instant moment) {
      this.moment = moment;
    }

    synchronized Instant get() {
      return moment;
    }

    synchronized void set(Instant other) {
      moment = other;
    }

    synchronized Instant advance(Duration time) {
      moment = moment.plus(time);
      return moment;
    }
  }
}

package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

/**
 * Where a channel delivers to: an address in that channel's own form, such as a URL for a webhook
 * or a mail address. The address may be a secret in itself, as chat webhooks are, so {@link
 * #toString()} shows only the channel.
 *
 * @param channel the channel
 * @param address the address in the channel's form, at most 2,000 characters, kept without blanks
 *     around it; the subscriber's id for a channel that needs none
 */
public record Destination(PluginId channel, String address) {

  /** Refuses control characters, removes outer blanks and checks the address's length. */
  public Destination {
    given("Address of channel '" + channel + "'", address);
    if (Checks.hasControls(address)) {
      throw Checks.refusal(
          "Address of channel", channel.value(), "it has control characters", "remove them");
    }
    // Channels pass over these blanks, so with them it would be a second name of one receiver.
    address = address.strip();
    if (address.length() > 2_000) {
      throw Checks.refusal(
          "Address of channel", channel.value(), "it is too long", "use at most 2,000 characters");
    }
  }

  /**
   * A destination.
   *
   * @param channel the channel's id
   * @param address the address in the channel's form
   * @return the destination
   */
  public static Destination of(String channel, String address) {
    return new Destination(PluginId.of(channel), address);
  }

  @Override
  public String toString() {
    return channel + ":***";
  }
}

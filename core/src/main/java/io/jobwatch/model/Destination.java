package io.jobwatch.model;

/**
 * Where a channel delivers to: an address in that channel's own form, such as a URL for a webhook
 * or a mail address. The address may be a secret in itself, as chat webhooks are, so {@link
 * #toString()} shows only the channel.
 *
 * @param channel the channel
 * @param address the address in the channel's form, at most 2,000 characters; the subscriber's id
 *     for a channel that needs none
 */
public record Destination(PluginId channel, String address) {

  /** Checks the address's length and refuses control characters. */
  public Destination {
    if (address.length() > 2_000) {
      throw Checks.refusal(
          "Address of channel", channel.value(), "it is too long", "use at most 2,000 characters");
    }
    if (address.chars().anyMatch(Character::isISOControl)) {
      throw Checks.refusal(
          "Address of channel", channel.value(), "it has control characters", "remove them");
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

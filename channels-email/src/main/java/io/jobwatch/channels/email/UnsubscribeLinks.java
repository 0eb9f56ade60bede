package io.jobwatch.channels.email;

import io.jobwatch.spi.channel.Links;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links by which mail is ended.
 *
 * @param address where they lead, with a place for the token
 * @param tokens makes the tokens
 */
record UnsubscribeLinks(String address, UnsubscribeTokens tokens) {

  static final String REASON = "it is no https address with one {token} in its path or query";
  static final String CURE = "use one such as https://jobs.example.org/unsubscribe/{token}";

  private static final String TOKEN = "{token}";
  private static final int MAX_LENGTH = 300;
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

  /** An address that a subscriber can be led to, or nothing. */
  static Optional<String> address(String text) {
    int place = text.indexOf(TOKEN);
    if (text.length() > MAX_LENGTH || place < 0 || text.indexOf(TOKEN, place + 1) >= 0) {
      return Optional.empty();
    }
    Optional<URI> link = Links.parse(text.replace(TOKEN, "a")).filter(UnsubscribeLinks::isFit);
    Optional<URI> other = Links.parse(text.replace(TOKEN, "b"));
    boolean sameServer = link.map(URI::getRawAuthority).equals(other.map(URI::getRawAuthority));
    return link.filter(one -> sameServer).map(one -> text);
  }

  /** What follows a {@code #} is not sent to the server. */
  private static boolean isFit(URI link) {
    return link.getRawFragment() == null
        && (link.getScheme().equalsIgnoreCase("https")
            || LOOPBACK.matcher(link.getHost()).matches());
  }

  URI alert(String subscriberId, String alertId) {
    return link(tokens.forAlert(subscriberId, alertId));
  }

  URI all(String subscriberId) {
    return link(tokens.forAll(subscriberId));
  }

  private URI link(String token) {
    return URI.create(URI.create(address.replace(TOKEN, token)).toASCIIString());
  }
}

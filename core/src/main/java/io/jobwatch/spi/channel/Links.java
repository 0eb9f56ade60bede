package io.jobwatch.spi.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which links may be put into a message or called: plain web addresses and nothing else. */
public final class Links {

  /** The longest link, in characters. */
  public static final int MAX_LENGTH = 2_000;

  private Links() {}

  /**
   * A link that is safe to show and to click: http or https, with a host, without a user name
   * (which can make one host look like another), of at most {@value #MAX_LENGTH} characters.
   *
   * @param uri where the link leads, or {@code null}
   * @return the link in ASCII, or nothing if it is not such a link
   */
  public static Optional<URI> safe(@Nullable URI uri) {
    if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
      return Optional.empty();
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String ascii = uri.toASCIIString();
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web && ascii.length() <= MAX_LENGTH ? Optional.of(URI.create(ascii)) : Optional.empty();
  }

  /**
   * A {@linkplain #safe safe} link from text, such as a destination's address.
   *
   * @param text the text
   * @return the link, or nothing if the text is not such a link
   */
  public static Optional<URI> parse(String text) {
    try {
      return safe(new URI(text.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}

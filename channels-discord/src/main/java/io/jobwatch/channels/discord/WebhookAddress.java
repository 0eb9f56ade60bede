package io.jobwatch.channels.discord;

import io.jobwatch.spi.channel.Links;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses of Discord webhooks: {@code .../webhooks/<id>/<token>}, maybe with a thread's id. */
final class WebhookAddress {

  private static final Pattern PATH = Pattern.compile(".*/webhooks/(\\d+)/[\\w-]+/?");

  private WebhookAddress() {}

  /**
   * The address to post to. It asks Discord to wait until the message is saved: without that a
   * message that was lost looks like one that was delivered.
   */
  static Optional<URI> parse(String text) {
    return Links.parse(text)
        .filter(uri -> PATH.matcher(uri.getRawPath()).matches())
        .map(uri -> URI.create(beforeQuery(uri) + "?" + waiting(uri.getRawQuery())));
  }

  /** The webhook's number, which its limit goes by. */
  static Optional<String> id(String text) {
    return Links.parse(text)
        .map(uri -> PATH.matcher(uri.getRawPath()))
        .filter(Matcher::matches)
        .map(path -> path.group(1));
  }

  private static String beforeQuery(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }

  private static String waiting(@Nullable String query) {
    Stream<String> others =
        query == null
            ? Stream.empty()
            : Arrays.stream(query.split("&", -1)).filter(part -> !part.startsWith("wait="));
    return Stream.concat(others, Stream.of("wait=true"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&"));
  }
}

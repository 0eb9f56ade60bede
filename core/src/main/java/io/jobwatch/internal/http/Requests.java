package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Set;

/** Turns calls into requests. What cannot be one is an {@link IllegalArgumentException}. */
final class Requests {

  private static final Set<String> METHODS = Set.of("GET", "POST");

  private Requests() {}

  /** The message of a refusal holds no part of the address and no value of a header field. */
  static HttpRequest of(HttpCall call) {
    URI uri = call.uri();
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    check(scheme.equals("http") || scheme.equals("https"), "its scheme is not http or https");
    check(uri.getHost() != null, "it names no host");
    check(uri.getRawUserInfo() == null, "it holds a user name");
    check(uri.getPort() <= 65_535, "its port is out of range");
    check(METHODS.contains(call.method()), "the method is not GET or POST");
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    call.headers().forEach((name, value) -> field(request, name, value));
    if (scheme.equals("http")) {
      // Else the client offers HTTP/2 by an upgrade, which some servers answer with an error.
      request.version(HttpClient.Version.HTTP_1_1);
    }
    return request
        .method(
            call.method(),
            call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()))
        .build();
  }

  private static void field(HttpRequest.Builder request, String name, String value) {
    try {
      request.setHeader(name, value);
    } catch (IllegalArgumentException e) {
      // Without its cause, whose message holds the value.
      throw new IllegalArgumentException(
          "a header field has a name or a value that is not allowed, or is one that the client sets");
    }
  }

  private static void check(boolean valid, String why) {
    if (!valid) {
      throw new IllegalArgumentException(why);
    }
  }
}

package io.jobwatch.spi.http;

import java.net.URI;

/**
 * Makes HTTP calls. Safe for use by several threads at once.
 *
 * <p>Every call has a deadline for the whole exchange, body included, and a bound on the size of
 * the answer. Redirects are answers like any other and are not followed.
 */
@FunctionalInterface
public interface HttpCaller {

  /**
   * Makes a call and waits for what becomes of it.
   *
   * @param call the call
   * @return the outcome; a failure is a value, not an exception
   */
  HttpReply send(HttpCall call);

  /**
   * Fetches a resource.
   *
   * @param uri an absolute http or https URI
   * @return the outcome
   */
  default HttpReply get(URI uri) {
    return send(HttpCall.get(uri));
  }

  /**
   * Posts a text.
   *
   * @param uri an absolute http or https URI
   * @param text the body, sent as UTF-8 plain text
   * @return the outcome
   */
  default HttpReply post(URI uri, String text) {
    return send(HttpCall.post(uri, "text/plain; charset=utf-8", text));
  }
}

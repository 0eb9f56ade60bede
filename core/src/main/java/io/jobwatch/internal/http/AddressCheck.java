package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpReply;
import java.net.InetSocketAddress;
import java.util.List;

/** What a guard says of an address that a subscriber gave. */
sealed interface AddressCheck {

  /**
   * It may be called, at these addresses and no others.
   *
   * @param addresses at least one
   */
  record Passed(List<InetSocketAddress> addresses) implements AddressCheck {}

  /**
   * It is not called.
   *
   * @param reply what the caller is told
   */
  record Failed(HttpReply reply) implements AddressCheck {}

  static AddressCheck refused(String what, String why) {
    return new Failed(new HttpReply.Refused("'" + what + "' may not be called: " + why + "."));
  }
}

package io.jobwatch.channels.webhook;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The receiver's side of one style of signature. */
@FunctionalInterface
interface VerificationScheme {

  /** Checks a request's header fields and body. */
  Verification verify(Function<String, @Nullable String> headers, byte[] body);
}

package io.jobwatch.internal.http;

import java.io.IOException;

/** Ends the reading of a body that is larger than the call accepts. */
final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException() {
    super("The body is larger than the call accepts");
  }
}

package io.jobwatch.channels.webhook;

import io.jobwatch.model.Secret;

/** Secrets to sign with in tests. */
final class TestSecrets {

  /** The secret of the specification's own test vector. */
  static final String STANDARD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  static final String OTHER_STANDARD = "whsec_b3RoZXItc2VjcmV0LW90aGVyLXNlY3JldC0xMjM0";
  static final String PLAIN = "canary-plain-secret-0123456789";
  static final String OTHER_PLAIN = "another-plain-secret-0123456789";

  private TestSecrets() {}

  static Secret secret(String text) {
    return Secret.of(text);
  }
}

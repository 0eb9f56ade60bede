package io.jobwatch.channels.webhook;

import io.jobwatch.testkit.TestClock;
import java.util.Map;

/** The channel contract with signatures by Standard Webhooks. */
class StandardChannelContractTest extends WebhookChannelContract {

  StandardChannelContractTest() {
    super(WebhookVerifier.standard(TestClock.create(), TestSecrets.secret(TestSecrets.STANDARD)));
  }

  @Override
  protected Map<String, String> options() {
    return Map.of("secret", TestSecrets.STANDARD, "retry-refused", "false");
  }
}

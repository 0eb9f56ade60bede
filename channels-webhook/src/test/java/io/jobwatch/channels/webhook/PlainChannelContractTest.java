package io.jobwatch.channels.webhook;

import java.util.Map;

/** The channel contract with plain signatures. */
class PlainChannelContractTest extends WebhookChannelContract {

  PlainChannelContractTest() {
    super(WebhookVerifier.plain(TestSecrets.secret(TestSecrets.PLAIN)));
  }

  @Override
  protected Map<String, String> options() {
    return Map.of("secret", TestSecrets.PLAIN, "style", "plain", "retry-refused", "false");
  }
}

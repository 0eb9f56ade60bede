package io.jobwatch.channels.discord;

import io.jobwatch.testkit.RemoteFault;
import java.util.Map;
import java.util.Set;

/** The channel contract with the operator's own webhook, for addresses that name none. */
class DefaultWebhookContractTest extends DiscordChannelContractTest {

  @Override
  protected Map<String, String> options() {
    return Map.of("webhook-url", discord.address());
  }

  @Override
  protected String address() {
    return "default";
  }

  @Override
  protected Set<String> wrongAddresses() {
    return Set.of("ada", "https://discord.com/T0ken-of-the-webhook");
  }

  @Override
  protected Set<RemoteFault> notInThisProtocol() {
    // A webhook that is gone is the operator's to replace, as wrong credentials are.
    return Set.of(RemoteFault.GONE);
  }
}

package io.jobwatch.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.testkit.NotificationChannelContract;
import io.jobwatch.testkit.RemoteFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

class TelegramChannelContractTest extends NotificationChannelContract {

  private TelegramFake telegram = new TelegramFake().accept();

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Override
  protected NotificationChannelProvider provider() {
    return new TelegramChannelProvider();
  }

  @Override
  protected Map<String, String> options() {
    return Map.of("bot-token", TelegramFake.TOKEN, "base-url", telegram.baseUrl());
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("bot-token", "123456", "base-url", "https://bots.example/?x=1");
  }

  @Override
  protected List<String> secrets() {
    return List.of(TelegramFake.TOKEN, "canary-token");
  }

  @Override
  protected String address() {
    return "-1001234567890";
  }

  @Override
  protected Set<String> wrongAddresses() {
    return Set.of("ada", "", "@x", "0123456789");
  }

  @Override
  protected List<String> received() {
    return telegram.bodies().stream().map(body -> body.path("text").asText()).toList();
  }

  @Override
  protected Optional<String> carried(String deliveryId) {
    return Optional.empty();
  }

  @Override
  protected void fail(RemoteFault fault) {
    // Another server, since the first one has its friendly answer still to give.
    telegram.close();
    telegram = new TelegramFake();
    switch (fault) {
      case UNREACHABLE -> telegram.close();
      case BUSY -> telegram.refuse(502, "Bad Gateway");
      case RATE_LIMITED -> telegram.refuse(429, "Too Many Requests", "\"retry_after\":7");
      case SILENT -> telegram.receiver().hang();
      case CUT_OFF -> telegram.receiver().drop();
      case REFUSES_MESSAGE ->
          telegram.refuse(400, "Bad Request: message is too long " + TelegramFake.TOKEN);
      case GONE -> telegram.refuse(403, "Forbidden: bot was blocked by the user");
      case REFUSES_CREDENTIALS -> telegram.refuse(401, "Unauthorized");
    }
  }

  @Override
  protected void assertInert(String received) {
    String visible = BotHtml.visible(received);
    assertThat(visible)
        .doesNotContainPattern("@(?!\u200B)")
        .doesNotContainPattern("(?U)\\w\\.\\w")
        .doesNotContainPattern("(?U)[/#$]\\w")
        .doesNotContain("://");
    assertThat(visible).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    assertThat(BotHtml.links(received))
        .allSatisfy(link -> assertThat(link).startsWith("https://boards.example/"));
  }
}

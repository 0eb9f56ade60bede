package com.acme.pager;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.NotificationChannelContract;
import io.jobwatch.testkit.ReceivedRequest;
import io.jobwatch.testkit.RemoteFault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

// tag::contract
class PagerChannelContractTest extends NotificationChannelContract {

  private final HttpReceiver gateway = HttpReceiver.start();

  @AfterEach
  void close() {
    gateway.close();
  }

  @Override
  protected NotificationChannelProvider provider() {
    return new PagerChannelProvider();
  }

  @Override
  protected Map<String, String> options() {
    return Map.of("gateway", gateway.uri("/page").toString(), "token", "t0p-s3cr3t");
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("gateway", "here", "token", " ", "timeout", "soon");
  }

  @Override
  protected List<String> secrets() {
    return List.of("t0p-s3cr3t");
  }

  @Override
  protected String address() {
    return "+49 30 5550100";
  }

  @Override
  protected Set<String> wrongAddresses() {
    return Set.of("ada", "112a");
  }

  @Override
  protected List<String> received() {
    return gateway.requests().stream().map(ReceivedRequest::toString).toList();
  }

  @Override
  protected void fail(RemoteFault fault) {
    switch (fault) {
      case UNREACHABLE -> gateway.close();
      case BUSY -> gateway.answer(503, "later");
      case RATE_LIMITED -> gateway.answer(429, Map.of("Retry-After", "7"), "");
      case SILENT -> gateway.hang();
      case CUT_OFF -> gateway.drop();
      case REFUSES_MESSAGE -> gateway.answer(422, "no");
      case GONE -> gateway.answer(410, "no such pager");
      case REFUSES_CREDENTIALS -> gateway.answer(401, "who?");
    }
  }

  @Override
  protected void assertInert(String received) {
    String page = received.substring(received.indexOf('\n') + 1);
    assertThat(page).hasSizeLessThan(2_000).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}&&[^\n]]");
    assertThat(page.lines().count()).isLessThanOrEqualTo(13);
  }
}
// end::contract

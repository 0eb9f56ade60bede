package com.acme.pager;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.NotificationChannelContract;
import io.jobwatch.testkit.ReceivedRequest;
import io.jobwatch.testkit.RemoteFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** How a third party tests a channel over HTTP. */
public class PagerChannelTest extends NotificationChannelContract {

  private final HttpReceiver receiver = HttpReceiver.start();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Override
  protected NotificationChannelProvider provider() {
    return new PagerChannelProvider();
  }

  @Override
  protected Map<String, String> options() {
    return Map.of("token", "t0p-s3cr3t");
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("token", " ", "volume", "11");
  }

  @Override
  protected List<String> secrets() {
    return List.of("t0p-s3cr3t", "k3y-0f-ada");
  }

  @Override
  protected String address() {
    return receiver.uri("/pagers/k3y-0f-ada").toString();
  }

  @Override
  protected List<String> received() {
    return receiver.requests().stream().map(ReceivedRequest::toString).toList();
  }

  @Override
  protected void fail(RemoteFault fault) {
    switch (fault) {
      case UNREACHABLE -> receiver.close();
      case BUSY -> receiver.answer(503, "later");
      case RATE_LIMITED ->
          receiver.answer(
              429, Map.of("Retry-After", Long.toString(RemoteFault.PAUSE.toSeconds())), "");
      case SILENT -> receiver.hang();
      case CUT_OFF -> receiver.drop();
      case REFUSES_MESSAGE -> receiver.answer(422, "no");
      case GONE -> receiver.answer(410, "gone");
      case REFUSES_CREDENTIALS -> receiver.answer(401, "who?");
    }
  }

  @Override
  protected void assertInert(String received) {
    String body = received.substring(received.indexOf('\n') + 1);
    assertThat(body).matches("[\\p{L}\\p{N} \\n]*");
  }
}

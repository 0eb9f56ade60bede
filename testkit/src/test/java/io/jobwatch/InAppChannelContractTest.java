package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.deliver.InAppChannelProvider;
import io.jobwatch.model.EventType;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.testkit.NotificationChannelContract;
import io.jobwatch.testkit.RemoteFault;
import io.jobwatch.testkit.Samples;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InAppChannelContractTest extends NotificationChannelContract {

  @Override
  protected NotificationChannelProvider provider() {
    return new InAppChannelProvider();
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of();
  }

  @Override
  protected String address() {
    return "";
  }

  @Override
  protected List<String> received() {
    return context().inboxMessages().stream()
        .map(message -> message.id() + "\n" + message.subject() + "\n" + message.body())
        .toList();
  }

  /** There is no remote: the inbox is a table of the storage. */
  @Override
  protected Set<RemoteFault> notInThisProtocol() {
    return EnumSet.allOf(RemoteFault.class);
  }

  @Override
  protected void fail(RemoteFault fault) {
    throw new IllegalArgumentException(fault.name());
  }

  /** Texts are plain; the host that shows them escapes them. */
  @Override
  protected void assertInert(String received) {
    assertThat(received).doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069&&[^\n]]");
    assertThat(received.lines().filter(line -> line.startsWith("http")))
        .allSatisfy(link -> assertThat(link).startsWith("https://boards.example/"));
  }

  @Test
  void writesASubjectOfOneLine() {
    OperatorReport report =
        new OperatorReport(EventType.SOURCE_BROKEN, "Acme\nis broken", Map.of(), List.of());
    assertThat(delivered(Samples.reportMessage("", report)).subject()).isEqualTo("Acme is broken");
  }

  @Test
  void showsNoLinkThatIsNotOfTheWeb() {
    PostingContent content =
        Samples.content("Cook").toBuilder().url(URI.create("javascript:x")).applyUrl(null).build();
    assertThat(delivered(Samples.message("", Samples.item(Samples.posting("1", content)))).body())
        .startsWith("Cook - Acme\nBerlin; Remote - Germany\n* The title")
        .doesNotContain("javascript");
  }

  @Test
  void showsTheLinkOfTheApplicationFormWhereThereIsNoPage() {
    PostingContent content = Samples.content("Cook").toBuilder().url(null).build();
    assertThat(delivered(Samples.message("", Samples.item(Samples.posting("1", content)))).body())
        .contains("\nhttps://boards.example/acme/jobs/1/apply\n");
  }

  @Test
  void saysWhichAlertEachJobIsOfAndWhatHappenedToIt() {
    InboxMessage message =
        delivered(
            Samples.message(
                "",
                Samples.item(Samples.posting("Cook")),
                Samples.item(Samples.posting("Baker"), "Bread in Rome", EventType.STATUS_CHANGED)));
    assertThat(message.subject()).startsWith("[2 Jobs] ");
    assertThat(message.body())
        .contains("Cook - Acme\nNew · Alert: Java in Berlin\n")
        .contains("Baker - Acme\nOpen again · Alert: Bread in Rome\n");
  }

  @Test
  void cutsWhatOneBoardWritesWithoutEnd() {
    PostingContent content =
        Samples.content("Cook".repeat(250)).toBuilder()
            .locations(Collections.nCopies(500, "Berlin ".repeat(140)))
            .build();
    MessageItem[] items = new MessageItem[25];
    Arrays.fill(items, Samples.item(Samples.posting("1", content)));
    String body = delivered(Samples.message("", items)).body();

    assertThat(body.length()).isLessThan(50_000);
    assertThat(body.lines().filter(line -> line.startsWith("Cook"))).hasSize(25);
    assertThat(body.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(650));
  }

  private InboxMessage delivered(OutgoingMessage message) {
    provider().create(PluginOptions.of("Channel 'in_app'", Map.of()), context()).deliver(message);
    return context().inboxMessages().get(0);
  }
}

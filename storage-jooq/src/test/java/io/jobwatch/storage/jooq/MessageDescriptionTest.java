package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.Jobwatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a channel gets of the description of a posting, which is long. */
class MessageDescriptionTest {

  private static final String TEXT = "Keep our turbines running.";

  private final List<String> descriptions = new CopyOnWriteArrayList<>();

  @Test
  void comesWithTheMessageIfTheChannelReadsIt() {
    assertThat(descriptions(true)).containsExactly(TEXT);
  }

  @Test
  void isLeftOutIfTheChannelDoesNot() {
    assertThat(descriptions(false)).containsExactly("");
  }

  private List<String> descriptions(boolean reads) {
    try (HikariDataSource host = HostPools.inMemory();
        Jobwatch jobwatch =
            Jobwatch.builder()
                .storage(JooqStorage.of(host))
                .plugin(new ListedBoard(List.of(job())))
                .plugin(new Reader(reads))
                .channel("test/reader")
                .source(Source.of(ListedBoard.ID, "acme"))
                .subscriber(Subscriber.of("ada").route("test/reader", "ada"))
                .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
                .build()) {
      jobwatch.runOnce();
    }
    return descriptions;
  }

  private static ScrapedPosting job() {
    return ScrapedPosting.open(
        "1", PostingContent.builder("Engineer", "acme").descriptionHtml("<p>" + TEXT).build());
  }

  private final class Reader implements NotificationChannelProvider {

    private final boolean reads;

    Reader(boolean reads) {
      this.reads = reads;
    }

    @Override
    public PluginId id() {
      return PluginId.of("test/reader");
    }

    @Override
    public NotificationChannel create(PluginOptions options, ChannelContext context) {
      return new NotificationChannel() {
        @Override
        public DeliveryResult deliver(OutgoingMessage message) {
          descriptions.add(message.items().get(0).posting().content().descriptionText());
          return new DeliveryResult.Delivered("");
        }

        @Override
        public boolean readsDescriptions() {
          return reads;
        }
      };
    }
  }
}

package io.jobwatch.storage.jooq;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import java.net.URI;

/** A channel that posts the delivery's id and the posting's title, one posting in a message. */
final class PostChannelProvider implements NotificationChannelProvider {

  @Override
  public PluginId id() {
    return PluginId.of("test/post");
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    options.verify();
    HttpCaller http = context.http();
    return new NotificationChannel() {
      @Override
      public DeliveryResult deliver(OutgoingMessage message) {
        String body =
            message.deliveryId() + " " + message.items().get(0).posting().content().title();
        return http.send(HttpCall.post(URI.create(message.address()), "text/plain", body))
            .delivered();
      }

      @Override
      public int capacity() {
        return 1;
      }
    };
  }
}

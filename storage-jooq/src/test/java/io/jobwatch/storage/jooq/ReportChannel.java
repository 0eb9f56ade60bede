package io.jobwatch.storage.jooq;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that keeps what it was given, by however many nodes. */
final class ReportChannel implements NotificationChannelProvider {

  static final String ID = "test/report";

  final List<OutgoingMessage> messages = new CopyOnWriteArrayList<>();

  @Override
  public PluginId id() {
    return PluginId.of(ID);
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    options.verify();
    return message -> {
      messages.add(message);
      return new DeliveryResult.Delivered("kept");
    };
  }
}

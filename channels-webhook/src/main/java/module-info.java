/** The webhook channel of Jobwatch. */
module io.jobwatch.channels.webhook {
  requires transitive io.jobwatch.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports io.jobwatch.channels.webhook;

  provides io.jobwatch.spi.channel.NotificationChannelProvider with
      io.jobwatch.channels.webhook.WebhookChannelProvider;
}

/** The telegram channel of Jobwatch. */
module io.jobwatch.channels.telegram {
  requires transitive io.jobwatch.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports io.jobwatch.channels.telegram;

  provides io.jobwatch.spi.channel.NotificationChannelProvider with
      io.jobwatch.channels.telegram.TelegramChannelProvider;
}

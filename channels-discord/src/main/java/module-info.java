/** The discord channel of Jobwatch. */
module io.jobwatch.channels.discord {
  requires transitive io.jobwatch.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports io.jobwatch.channels.discord;

  provides io.jobwatch.spi.channel.NotificationChannelProvider with
      io.jobwatch.channels.discord.DiscordChannelProvider;
}

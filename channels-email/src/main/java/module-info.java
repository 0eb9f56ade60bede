/** The email channel of Jobwatch. */
module io.jobwatch.channels.email {
  requires transitive io.jobwatch.core;
  requires jakarta.mail;
  requires static transitive org.jspecify;

  exports io.jobwatch.channels.email;

  provides io.jobwatch.spi.channel.NotificationChannelProvider with
      io.jobwatch.channels.email.EmailChannelProvider;
}

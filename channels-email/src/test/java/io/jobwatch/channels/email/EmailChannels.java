package io.jobwatch.channels.email;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.testkit.LoopbackHttp;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.TestContext;
import java.util.HashMap;
import java.util.Map;

/** Channels that send to a server on the loopback interface. */
final class EmailChannels {

  static final String ADDRESS = "ada@example.org";

  private EmailChannels() {}

  static Map<String, String> options(int port, String tls) {
    Map<String, String> options = new HashMap<>();
    options.put("host", "127.0.0.1");
    options.put("port", String.valueOf(port));
    options.put("tls", tls);
    options.put("from", "Job alerts <alerts@acme.example>");
    return options;
  }

  static Map<String, String> with(Map<String, String> options, String... more) {
    Map<String, String> all = new HashMap<>(options);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  static NotificationChannel create(Map<String, String> options) {
    return create(TestCertificate.LOOPBACK, options);
  }

  private static NotificationChannel create(TestCertificate trusted, Map<String, String> options) {
    return new EmailChannelProvider(trusted::trust)
        .create(
            PluginOptions.of("Channel 'email'", options),
            TestContext.of(new LoopbackHttp(TestClock.create())));
  }

  static NotificationChannel plain(ScriptedSmtp server) {
    return create(options(server.port(), "none"));
  }

  /** What one delivery by a new channel gives. */
  static DeliveryResult deliver(Map<String, String> options) {
    return deliver(TestCertificate.LOOPBACK, options);
  }

  /** What one delivery gives by a new channel that trusts this certificate only. */
  static DeliveryResult deliver(TestCertificate trusted, Map<String, String> options) {
    try (NotificationChannel channel = create(trusted, options)) {
      return channel.deliver(Samples.message(ADDRESS));
    }
  }
}

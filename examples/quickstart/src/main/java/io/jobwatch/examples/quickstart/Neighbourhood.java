package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * The servers that the example delivers to, both on the loopback interface: a webhook receiver and
 * a mail server.
 */
final class Neighbourhood implements AutoCloseable {

  static final String ADA = "ada";
  static final String BO = "bo";

  private final Storage storage;
  private final WebhookReceiver receiver;
  private final MailServer mailServer;

  private Neighbourhood(Storage storage, WebhookReceiver receiver, MailServer mailServer) {
    this.storage = storage;
    this.receiver = receiver;
    this.mailServer = mailServer;
  }

  static Neighbourhood open(Home home) throws IOException {
    // First, so that a process that has the database open keeps its receiver's settings.
    Storage storage = home.open();
    try {
      WebhookReceiver receiver = WebhookReceiver.start(home.receiver());
      return new Neighbourhood(storage, receiver, MailServer.start(home.mails()));
    } catch (IOException | RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  /** A Jobwatch that keeps its things at home and delivers in this neighbourhood. */
  JobwatchBuilder jobwatch() {
    return Jobwatch.builder()
        .storage(storage)
        .channel("webhook", options -> options.set("secret", receiver.secret().reveal()))
        .channel(
            "email",
            options ->
                options
                    .set("host", "127.0.0.1")
                    .set("port", Integer.toString(mailServer.port()))
                    .set("tls", "none")
                    .set("from", "Jobwatch <jobwatch@example.org>"))
        .channel("in_app")
        .allowNetworks("127.0.0.0/8")
        .subscriber(
            Subscriber.of(ADA)
                .zone(ZoneId.of("Europe/Berlin"))
                .route(
                    Route.of("webhook", receiver.address().toString())
                        .fallback("email", "ada@example.com"))
                .route("in_app"))
        .subscriber(Subscriber.of(BO).route("email", "bo@example.com").route("in_app"));
  }

  int verifiedWebhooks() {
    return receiver.verified();
  }

  int refusedWebhooks() {
    return receiver.refused();
  }

  int mails() {
    return mailServer.received();
  }

  Path mailFolder() {
    return mailServer.folder();
  }

  @Override
  public void close() {
    storage.close();
    receiver.close();
    mailServer.close();
  }
}

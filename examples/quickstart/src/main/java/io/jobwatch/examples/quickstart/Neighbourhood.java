package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import java.io.IOException;
import java.time.ZoneId;

/**
 * The servers that the example delivers to, both on the loopback interface: a webhook receiver and
 * a mail server.
 */
final class Neighbourhood implements AutoCloseable {

  static final String ADA = "ada";
  static final String BO = "bo";

  private final WebhookReceiver receiver;
  private final MailServer mailServer;

  private Neighbourhood(WebhookReceiver receiver, MailServer mailServer) {
    this.receiver = receiver;
    this.mailServer = mailServer;
  }

  static Neighbourhood open(Home home) throws IOException {
    return new Neighbourhood(WebhookReceiver.start(), MailServer.start(home.mails()));
  }

  /** A Jobwatch that keeps its things at home and delivers in this neighbourhood. */
  JobwatchBuilder jobwatch(Home home) {
    return Jobwatch.builder()
        .storage(home.open())
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

  @Override
  public void close() {
    receiver.close();
    mailServer.close();
  }
}

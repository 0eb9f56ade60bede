package io.jobwatch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.jobwatch.Jobwatch;
import io.jobwatch.RunReport;
import io.jobwatch.channels.webhook.Verification;
import io.jobwatch.channels.webhook.WebhookVerifier;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Route;
import io.jobwatch.model.Secret;
import io.jobwatch.model.Subscriber;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.storage.jooq.JooqStorage;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.ReceivedRequest;
import io.jobwatch.testkit.boards.BoardServer;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A webhook that is dead: board, database, HTTP and SMTP are real. */
@Timeout(120)
class DeadWebhookTest {

  private static final String SECRET = "a long secret that only the two of them know";
  private static final String ADDRESS = "ada@example.com";
  private static final String BOARD =
      """
      {"jobs": [{"id": 4711, "title": "Java Engineer", "company_name": "Acme",
        "absolute_url": "https://acme.example/jobs/4711", "location": {"name": "Berlin"},
        "content": "&lt;p&gt;Write Java.&lt;/p&gt;"}], "meta": {"total": 1}}
      """;

  @TempDir Path directory;

  private final BoardServer boards = BoardServer.start().greenhouse("acme", BOARD);
  private final HttpReceiver webhook = HttpReceiver.start();
  private final GreenMail mails = new GreenMail(MailServer.onFreePort());

  @BeforeEach
  void start() {
    mails.start();
  }

  @AfterEach
  void stop() {
    mails.stop();
    webhook.close();
    boards.close();
  }

  @Test
  void theMailComesOnceInsteadAfterTheRetriesAndTheAuditShowsBoth() throws Exception {
    webhook.answer(500, "out of order");
    try (Jobwatch jobwatch = jobwatch()) {
      RunReport report = jobwatch.runOnce();

      assertThat(report.ok()).isTrue();
      assertThat(report.counts()).containsEntry("notified", 1).containsEntry("delivered", 1);
      Delivery delivery = jobwatch.outbox().of("ada", 10).get(0);
      assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
      assertThat(webhook.requests()).hasSize(3).allSatisfy(it -> isSigned(it, delivery.id()));
      assertThat(mails.getReceivedMessages()).hasSize(1);
      MimeMessage mail = mails.getReceivedMessages()[0];
      assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly(ADDRESS);
      assertThat(mail.getSubject()).contains("Engineers");
      assertThat(mail.getMessageID()).contains(delivery.id());
      assertThat(jobwatch.outbox().attempts(delivery.id()))
          .extracting(attempt -> attempt.channel() + " " + attempt.result())
          .containsExactly(
              "webhook transient", "webhook transient", "webhook transient", "email delivered");

      RunReport again = jobwatch.runOnce();

      assertThat(again.counts()).containsEntry("notified", 0).containsEntry("delivered", 0);
      assertThat(webhook.requests()).hasSize(3);
      assertThat(mails.getReceivedMessages()).hasSize(1);
    }
  }

  @Test
  void aWebhookThatRecoversIsUsedAndNoMailIsSent() {
    webhook.answer(500, "").answer(500, "").answer(200, "");
    try (Jobwatch jobwatch = jobwatch()) {
      assertThat(jobwatch.runOnce().delivered()).isEqualTo(1);

      assertThat(webhook.requests()).hasSize(3);
      assertThat(mails.getReceivedMessages()).isEmpty();
    }
  }

  private Jobwatch jobwatch() {
    Route route = Route.of("webhook", webhook.uri("/hook").toString()).fallback("email", ADDRESS);
    return Jobwatch.builder()
        .storage(JooqStorage.file(directory.resolve("jobwatch")))
        .allowNetworks("127.0.0.0/8")
        .requestInterval(Duration.ZERO)
        .scraper("greenhouse", to -> to.set("base-url", boards.greenhouseBase().toString()))
        .source(Scrapers.greenhouse("acme"))
        .channel(
            "webhook",
            to -> to.set("style", "plain").set("secret", SECRET).set("first-pause", "20ms"))
        .channel(
            "email",
            to ->
                to.set("host", "127.0.0.1")
                    .set("port", Integer.toString(mails.getSmtp().getPort()))
                    .set("tls", "none")
                    .set("from", "Jobwatch <jobwatch@example.org>"))
        .subscriber(Subscriber.of("ada").route(route))
        .alert(
            Alert.named("Engineers")
                .forSubscriber("ada")
                .criteria(Criteria.builder().keywords("java").build()))
        .build();
  }

  private static void isSigned(ReceivedRequest request, String deliveryId) {
    assertThat(request.header("X-Delivery-Id")).hasValue(deliveryId);
    assertThat(
            WebhookVerifier.plain(Secret.of(SECRET))
                .verify(name -> request.header(name).orElse(null), request.bytes()))
        .isInstanceOf(Verification.Verified.class);
  }
}

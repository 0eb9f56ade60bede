package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class EmailChannelFailureTest {

  private final ScriptedSmtp server = ScriptedSmtp.plain();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, 421 busy, Transient",
    "GREETING, 554 5.7.1 not you, Misconfigured",
    "GREETING, HTTP/1.1 400 Bad Request, Transient",
    "MAIL, 451 4.3.0 busy, Transient",
    "MAIL, 550 5.7.60 not as this sender, Misconfigured",
    "RCPT, 450 4.7.1 greylisted, Transient",
    "RCPT, 452 4.2.2 full, Transient",
    "RCPT, 550 5.1.1 no such user, DestinationGone",
    "RCPT, 551 5.1.6 moved, DestinationGone",
    "RCPT, 552 5.2.2 full, Transient",
    "RCPT, 554 5.7.1 blocked, MessageRejected",
    "DATA, 451 4.3.0 busy, Transient",
    "DATA, 554 5.5.1 no, MessageRejected",
    "., 451 4.3.0 busy, Transient",
    "., 450 4.2.1 too fast, RateLimited",
    "., 554 5.6.0 not in form, MessageRejected",
    "., 550 5.7.26 not authenticated, Misconfigured",
  })
  void anAnswerGivesItsResult(String verb, String answer, String result) {
    server.answer(verb, answer);
    assertThat(deliver("60s").getClass().getSimpleName()).isEqualTo(result);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aServerThatOnlyKnowsHeloIsSpokenToInItsWay() {
    server.answer("EHLO", "502 5.5.1 unknown command");
    assertThat(deliver("60s")).isInstanceOf(DeliveryResult.Delivered.class);
    server.answer("HELO", "421 busy");
    assertThat(deliver("60s")).isInstanceOf(DeliveryResult.Transient.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void aServerThatHangsUpOrIsSilentBeforeTheMailIsTransient(String verb) {
    server.answer(verb, ScriptedSmtp.HANG_UP);
    assertThat(deliver("60s")).isInstanceOf(DeliveryResult.Transient.class);
    server.answer(verb, ScriptedSmtp.SILENCE);
    assertThat(deliver("300ms")).isInstanceOf(DeliveryResult.Transient.class);
    assertThat(deliver("300ms").detail()).endsWith("no answer within 300 ms.");
  }

  @Test
  void noAnswerToTheFinalDotIsUnknown() {
    server.answer(".", ScriptedSmtp.HANG_UP);
    assertThat(deliver("60s")).isInstanceOf(DeliveryResult.UnknownOutcome.class);
    server.answer(".", "gibberish");
    assertThat(deliver("60s")).isInstanceOf(DeliveryResult.UnknownOutcome.class);
    server.answer(".", ScriptedSmtp.SILENCE);
    // It covers the whole conversation.
    assertThat(deliver("3s"))
        .isEqualTo(
            new DeliveryResult.UnknownOutcome(
                "Mail to 'a***@example.org' by 127.0.0.1:"
                    + server.port()
                    + " (END_OF_DATA): the mail was sent, but no answer within 3000 ms."));
  }

  @ParameterizedTest
  @CsvSource({"GREETING, 500, Transient", "RCPT, 500, Transient", "., 3000, UnknownOutcome"})
  void aServerThatDripsIsLeftAtTheDeadline(String verb, int millis, String result) {
    server.answer(verb, ScriptedSmtp.DRIP);
    long start = System.nanoTime();
    assertThat(deliver(millis + "ms").getClass().getSimpleName()).isEqualTo(result);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(millis - 50), Duration.ofSeconds(20));
  }

  @Test
  void anUnreachableServerIsTransient() {
    server.close();
    assertThat(deliver("60s")).isInstanceOf(DeliveryResult.Transient.class);
    Map<String, String> nowhere =
        EmailChannels.with(EmailChannels.options(25, "none"), "host", "mail.missing.invalid");
    assertThat(EmailChannels.deliver(nowhere))
        .isEqualTo(
            new DeliveryResult.Transient(
                "Mail to 'a***@example.org' by mail.missing.invalid:25 (CONNECT):"
                    + " there is no such host."));
  }

  @Test
  void saysWhatTheServerSaidWithoutTheWholeAddress() {
    server.answer("RCPT", "550 5.1.1 <ada@example.org>: unknown");
    assertThat(deliver("60s").detail())
        .isEqualTo(
            "Mail to 'a***@example.org' by 127.0.0.1:"
                + server.port()
                + " (RCPT): 550 5.1.1 <a***@example.org>: unknown");
  }

  private DeliveryResult deliver(String timeout) {
    return EmailChannels.deliver(
        EmailChannels.with(EmailChannels.options(server.port(), "none"), "timeout", timeout));
  }
}

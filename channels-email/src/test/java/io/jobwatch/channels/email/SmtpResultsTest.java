package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpResultsTest {

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 421 Service not available, Transient",
    "CONNECT, 421 4.7.28 Unusual rate of mail, RateLimited",
    "CONNECT, 554 5.7.1 Your address is blocked, Misconfigured",
    "STARTTLS, 454 TLS not available, Transient",
    "STARTTLS, 502 5.5.1 Unknown command, Misconfigured",
    "AUTH, 454 4.7.0 Temporary authentication failure, Transient",
    "AUTH, 454 4.7.0 Too many login attempts, RateLimited",
    "AUTH, 535 5.7.8 Bad credentials, Misconfigured",
    "AUTH, 534 5.7.9 Application password required, Misconfigured",
    "MAIL, 451 4.7.1 Greylisted, Transient",
    "MAIL, 452 4.3.1 Insufficient system storage, Transient",
    "MAIL, 530 5.7.0 Must issue STARTTLS first, Misconfigured",
    "MAIL, 550 5.7.60 Not allowed to send as this sender, Misconfigured",
    "MAIL, 553 5.1.8 Sender domain unknown, Misconfigured",
    "MAIL, 552 5.3.4 Message too big, MessageRejected",
    "MAIL, 552 Message size exceeds fixed limit, MessageRejected",
    "MAIL, 550 5.4.5 Daily sending quota exceeded, RateLimited",
    "RCPT, 421 4.7.0 Closing, Transient",
    "RCPT, 450 4.2.1 Receives mail at a rate that prevents more, RateLimited",
    "RCPT, 450 4.7.1 Greylisted, Transient",
    "RCPT, 451 4.3.0 Try again, Transient",
    "RCPT, 451 Rate limit exceeded, RateLimited",
    "RCPT, 452 4.2.2 Too many mails in the mailbox, Transient",
    "RCPT, 530 5.7.1 Authentication required, Misconfigured",
    "RCPT, 550 5.1.1 No such user, DestinationGone",
    "RCPT, 550 5.1.2 No such domain, DestinationGone",
    "RCPT, 553 5.1.3 Bad address, DestinationGone",
    "RCPT, 550 5.1.10 Null MX, DestinationGone",
    "RCPT, 550 5.1.0 Address rejected, MessageRejected",
    "RCPT, 550 5.1.0 User unknown, DestinationGone",
    "RCPT, 553 5.1.7 Bad sender address, Misconfigured",
    "RCPT, 550 5.2.1 Mailbox disabled, DestinationGone",
    "RCPT, 550 5.2.1 Receives mail at a rate that prevents more, RateLimited",
    "RCPT, 552 5.2.2 Over quota, Transient",
    "RCPT, 552 Exceeded storage allocation, Transient",
    "RCPT, 552 5.2.3 Message too long, MessageRejected",
    "RCPT, 550 5.4.1 Recipient address rejected: Access denied, MessageRejected",
    "RCPT, 550 5.7.1 Relaying denied, MessageRejected",
    "RCPT, 550 5.7.515 Sender does not meet the required level, Misconfigured",
    "RCPT, 550 5.7.25 No PTR record, Misconfigured",
    "RCPT, 550 Requested action not taken: mailbox unavailable, MessageRejected",
    "RCPT, 550 Requested action not taken: mailbox unavailable Try again later, MessageRejected",
    "RCPT, 550 Mailbox disabled for now: try again later, MessageRejected",
    "RCPT, 550 Your IP address is unknown, MessageRejected",
    "RCPT, 553 Invalid address of your host (ip address 192.0.2.1), MessageRejected",
    "RCPT, 550 Mailbox not found, DestinationGone",
    "RCPT, 550 No such user here, DestinationGone",
    "RCPT, 551 User unknown, DestinationGone",
    "RCPT, 550 Sender address invalid, MessageRejected",
    "RCPT, 550 Blocked by policy, MessageRejected",
    "RCPT, 503 5.5.1 Bad sequence, MessageRejected",
    "DATA, 451 4.3.0 Try again, Transient",
    "DATA, 554 No valid recipients, MessageRejected",
    "DATA, 550 User unknown, MessageRejected",
    "END_OF_DATA, 550 Invalid address in the header, MessageRejected",
    "END_OF_DATA, 550 5.1.0 Account disabled by the content filter, MessageRejected",
    "END_OF_DATA, 421 4.7.28 Unusual rate, RateLimited",
    "END_OF_DATA, 550 5.7.28 Unusual rate, RateLimited",
    "END_OF_DATA, 421 4.7.26 Not authenticated, Transient",
    "END_OF_DATA, 451 4.7.1 Try again, Transient",
    "END_OF_DATA, 552 5.3.4 Message too big, MessageRejected",
    "END_OF_DATA, 552 Message too big, MessageRejected",
    "END_OF_DATA, 552 Mailbox full, Transient",
    "END_OF_DATA, 550 5.1.1 No such user, DestinationGone",
    "END_OF_DATA, 550 5.7.26 Neither SPF nor DKIM passed, Misconfigured",
    "END_OF_DATA, 550 5.7.1 Looks like spam, MessageRejected",
    "END_OF_DATA, 554 5.6.0 Not in form, MessageRejected",
    "END_OF_DATA, 554 Spam message rejected, MessageRejected",
  })
  void refusalMeans(SmtpStage stage, String answer, String result) {
    SmtpReply reply = SmtpReply.parse(answer).orElseThrow();
    DeliveryResult given = SmtpResults.result(stage, reply, "said");
    assertThat(given.getClass().getSimpleName()).isEqualTo(result);
    if (!(given instanceof DeliveryResult.RateLimited)) {
      assertThat(given.detail()).isEqualTo("said");
    }
  }

  @Test
  void aDailyLimitPausesLongerThanAShortOne() {
    assertThat(pause("550 5.4.5 Daily sending quota exceeded")).isEqualTo(Duration.ofHours(1));
    assertThat(pause("450 4.2.1 too fast")).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 421 4.7.28 Unusual rate of mail, true",
    "CONNECT, 421 Too many connections, true",
    "AUTH, 454 4.7.0 Too many login attempts, true",
    "MAIL, 450 4.7.1 Rate limit exceeded for this sender, true",
    "MAIL, 550 5.4.5 Daily sending quota exceeded, true",
    "RCPT, 550 5.4.5 Daily sending quota exceeded, true",
    "END_OF_DATA, 550 5.7.28 Unusual rate, true",
    "RCPT, 450 4.2.1 Receives mail at a rate that prevents more, false",
    "RCPT, 550 5.2.1 Receives mail at a rate that prevents more, false",
    "RCPT, 451 Rate limit exceeded, false",
  })
  void aLimitOfTheSenderRestsTheChannel(SmtpStage stage, String answer, boolean wholeChannel) {
    SmtpReply reply = SmtpReply.parse(answer).orElseThrow();
    assertThat(SmtpResults.result(stage, reply, "said"))
        .isInstanceOfSatisfying(
            DeliveryResult.RateLimited.class,
            limited -> assertThat(limited.wholeChannel()).isEqualTo(wholeChannel));
  }

  @ParameterizedTest
  @EnumSource(names = {"RCPT", "DATA", "END_OF_DATA"})
  void noWordOfARecipientPausesTheChannel(SmtpStage stage) {
    for (String words :
        new String[] {"relay denied", "spam", "rejected", "invalid sender", "auth"}) {
      for (int code : new int[] {500, 501, 503, 550, 551, 552, 553, 554, 571}) {
        for (String status : new String[] {"", "5.0.0 ", "5.3.0 ", "5.5.0 ", "5.7.0 ", "5.7.1 "}) {
          SmtpReply reply = SmtpReply.parse(code + " " + status + words).orElseThrow();
          assertThat(SmtpResults.result(stage, reply, "said"))
              .as("%s", reply)
              .isNotInstanceOf(DeliveryResult.Misconfigured.class)
              .isNotInstanceOf(DeliveryResult.DestinationGone.class);
        }
      }
    }
  }

  private static Duration pause(String answer) {
    SmtpReply reply = SmtpReply.parse(answer).orElseThrow();
    DeliveryResult result = SmtpResults.result(SmtpStage.RCPT, reply, "said");
    return ((DeliveryResult.RateLimited) result).retryAfter();
  }
}

package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmtpReplyTest {

  @Test
  void readsCodeStatusAndWordsOfEveryLine() {
    assertThat(SmtpReply.parse("550-5.1.1 No such user.\r\n550 5.1.1 Try another.\n"))
        .contains(new SmtpReply(550, "5.1.1", "No such user. Try another."));
    assertThat(SmtpReply.parse("250 <ok>\n")).contains(new SmtpReply(250, "", "<ok>"));
    assertThat(SmtpReply.parse("250\n")).contains(new SmtpReply(250, "", ""));
    assertThat(SmtpReply.parse("250-mail.example\n250 5.1 GB\n"))
        .contains(new SmtpReply(250, "", "mail.example 5.1 GB"));
  }

  @Test
  void findsNothingInWhatIsNoReply() {
    assertThat(SmtpReply.parse("")).isEmpty();
    assertThat(SmtpReply.parse("[EOF]")).isEmpty();
    assertThat(SmtpReply.parse("HTTP/1.1 400 Bad Request\n")).isEmpty();
    assertThat(SmtpReply.parse("99999\n")).isEmpty();
  }

  @Test
  void masksTheLocalPartOfAddresses() {
    assertThat(SmtpReply.parse("550 5.1.1 <ada.lovelace@example.org>: ada@example.org unknown\n"))
        .hasValueSatisfying(
            reply ->
                assertThat(reply.text()).isEqualTo("<a***@example.org>: a***@example.org unknown"));
  }

  @Test
  void cleansAndShortensTheWords() {
    String words = SmtpReply.parse("554 \u001B[31m\u0000" + "x".repeat(9_000)).orElseThrow().text();
    assertThat(words).startsWith("[31m x").hasSize(200).endsWith("…");
  }

  @Test
  void printsOnOneLine() {
    assertThat(SmtpReply.parse("250-2.0.0 Ok:\n250 2.0.0 queued as 4711\n"))
        .get()
        .hasToString("250 2.0.0 Ok: queued as 4711");
    assertThat(SmtpReply.parse("250\n")).get().hasToString("250");
  }
}

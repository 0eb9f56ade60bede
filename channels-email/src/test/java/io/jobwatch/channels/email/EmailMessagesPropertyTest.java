package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.testkit.HostileText;
import io.jobwatch.testkit.Samples;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailMessagesPropertyTest {

  private final EmailMessages messages =
      new EmailMessages(
          EmailOptions.read(
              PluginOptions.of("Channel 'email'", EmailChannels.options(25, "none"))));

  @Property(tries = 300)
  void anyTextsGiveOneSubjectAndAnInertMail(
      @ForAll("texts") String alert, @ForAll("texts") String title, @ForAll("texts") String id) {
    ReceivedMail mail = ReceivedMail.of(messages.render(message(alert, title, id), ada()));
    InertMail.check(mail);
    String shown = MessageTexts.line("[1 New Job] Your Job Alert: " + alert);
    assertThat(mail.header("Subject")).containsExactly(shown.replace("=?", "= ?"));
    assertThat(mail.document().select("h2").text().replace(" ", ""))
        .isEqualTo(MessageTexts.line("x" + title).replace(" ", ""));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(30);
    Arbitrary<String> injections =
        Arbitraries.of(
            "a\r\nBcc: eve@example.org",
            "a\nSubject: b\n\nbody",
            "a\r\n\r\n--boundary",
            "a\u0000b\u0085c\u2028d",
            "=?UTF-8?Q?a=0D=0ABcc:_eve@example.org?=",
            "=?UTF-8?B?8J+YgA==?= ü",
            "\uD83D\uDE00".repeat(40),
            "\uD83D\uDC00 lone \uD83D",
            "\u202Egnp.exe\u202C\u2066");
    return Arbitraries.oneOf(any, injections, Arbitraries.of(HostileText.all()));
  }

  private static MailAddress ada() {
    return MailAddress.parse("ada@example.org").orElseThrow();
  }

  private static OutgoingMessage message(String alert, String title, String id) {
    PostingContent content = Samples.content("x" + title);
    OutgoingMessage sample =
        Samples.message("ada@example.org", Samples.item(Samples.posting("any", content)));
    return new OutgoingMessage(
        "x" + id,
        sample.address(),
        sample.subscriber(),
        sample.alertId(),
        alert,
        sample.event(),
        sample.priority(),
        sample.items(),
        alert + title,
        sample.createdAt());
  }
}

package io.jobwatch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBoardsRunTest {

  @TempDir Path home;

  @Test
  void tellsAtFirstAndNothingTwice() {
    Command first = Command.run(home, "--json");
    assertThat(first.exitCode()).isZero();
    assertThat(first.report().get("delivered")).isPositive();
    assertThat(first.report()).containsEntry("failed", 0).containsEntry("sources_failed", 0);
    assertThat(first.out()).contains("Matches", "ada/C++ or C#", "Keyword 'C#' is in the title.");

    Command second = Command.run(home, "--json");
    assertThat(second.exitCode()).isZero();
    assertThat(second.report())
        .containsEntry("new", 0)
        .containsEntry("notified", 0)
        .containsEntry("delivered", 0)
        .containsEntry("failed", 0);
    assertThat(second.out()).doesNotContain("Matches", "Deliveries");
  }

  @Test
  void endsWithTheReportAsOneObject() {
    Command run = Command.run(home, "--json");

    assertThat(run.reports()).hasSize(1);
    assertThat(run.report())
        .containsKeys(
            "sources_ok",
            "sources_failed",
            "fetched",
            "new",
            "changed",
            "reopened",
            "expired",
            "matched",
            "suppressed",
            "notified",
            "delivered",
            "failed");
  }

  @Test
  void startsOverWithFresh() {
    Command first = Command.run(home, "--json");

    Command again = Command.run(home, "--fresh", "--json");

    assertThat(again.report()).isEqualTo(first.report());
    assertThat(again.report().get("notified")).isPositive();
  }

  @Test
  void startsADatabaseOverThatIsNamedWithItsEnding() {
    String file = home.resolve("elsewhere").resolve("own.mv.db").toString();
    Command first = Command.run(home, "--db", file, "--json");
    assertThat(Path.of(file)).isRegularFile();

    assertThat(Command.run(home, "--db", file, "--fresh", "--json").report())
        .isEqualTo(first.report());
  }

  @Test
  void verifiesEverySignature() {
    Command run = Command.run(home);

    assertThat(run.number("Webhooks received: (\\d+)"))
        .isEqualTo(run.number("ada +webhook +delivered +(\\d+)"))
        .isPositive();
    assertThat(run.number("signatures that did not fit: (\\d+)")).isZero();
  }

  @Test
  void writesTheMailsThatWereDelivered() throws IOException, MessagingException {
    Command run = Command.run(home);

    List<Path> mails = mails();
    assertThat(mails).hasSize(run.number("bo +email +delivered +(\\d+)")).isNotEmpty();
    for (Path file : mails) {
      try (InputStream in = Files.newInputStream(file)) {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
        assertThat(mail.getHeader("To", null)).contains("bo@example.com");
        assertThat(mail.getSubject()).contains("Senior, but not a manager");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
      }
    }
    Command.run(home, "--fresh", "--keywords", "no such word");
    assertThat(mails()).isEmpty();
  }

  @Test
  void looksForWhatTheArgumentsAskForAndNothingElse() {
    Command.run(home);

    Command search = Command.run(home, "--fresh", "--keywords", "kotlin", "--remote", "--json");

    assertThat(search.out()).contains("ada/Your search").doesNotContain("C++ or C#", "bo/");
    assertThat(search.report().get("matched")).isPositive();
  }

  @Test
  void keepsItsLinesShort() {
    Command run = Command.run(home);

    assertThat(run.lines())
        .filteredOn(line -> !line.contains("The mails are in"))
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThan(110));
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    assertThat(run.out()).doesNotContain("reopened").containsPattern("(?m)^  failed +0$");
  }

  private List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("mails"))) {
      return files.filter(file -> file.toString().endsWith(".eml")).toList();
    }
  }
}

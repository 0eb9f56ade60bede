package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.testkit.boards.BoardServer;
import io.jobwatch.testkit.boards.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One run over boards that send the worst over HTTP, beside one that is in order. */
@Timeout(120)
class HostileBoardsRunTest {

  private static final int MEGABYTE = 1_000_000;

  private final BoardServer server =
      BoardServer.start().greenhouse("acme", board(job(1, "Java Engineer", "&lt;p&gt;Java")));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theRunEndsTheOthersAreDeliveredAndTheReportNamesEach() {
    server
        .greenhouse("cut", board(job(1, "Cut", "")))
        .fault("/v1/boards/cut/jobs", Fault.truncated())
        .greenhouse("huge", board(job(1, "Huge", "")))
        .fault("/v1/boards/huge/jobs", Fault.oversized(50 * MEGABYTE))
        .greenhouse("endless", board())
        .fault("/v1/boards/endless/jobs", Fault.oversized(1_000L * MEGABYTE))
        .greenhouse("bulky", board())
        .fault("/v1/boards/bulky/jobs", Fault.answer(200, Map.of(), bulky()))
        .greenhouse(
            "nested",
            board(
                job(1, "Nested", "<div>".repeat(100_000) + "deep"),
                job(2, "Nested closed", "<b>".repeat(100_000) + "x" + "</b>".repeat(100_000)),
                job(3, "Unclosed", "<b>".repeat(100_000) + "bold")))
        .greenhouse(
            "titles",
            board(
                job(
                    1,
                    "Dev\\r\\nBcc: eve@evil.example\\u0000 \\ud800<script>alert(1)</script>",
                    ""),
                job(2, "\\u0000\\r\\n\\u0007", ""),
                job(3, "\\udc00\\ud83d", "")));

    RunReport report = run(sources("acme", "cut", "huge", "endless", "bulky", "nested", "titles"));

    assertThat(outcomes(report))
        .isEqualTo(
            Map.of(
                "acme", SourceOutcome.COMPLETE,
                "cut", SourceOutcome.FAILED,
                "huge", SourceOutcome.FAILED,
                "endless", SourceOutcome.FAILED,
                "bulky", SourceOutcome.COMPLETE,
                "nested", SourceOutcome.COMPLETE,
                "titles", SourceOutcome.COMPLETE));
    assertThat(source(report, "cut").detail()).startsWith("Fetching Greenhouse board 'cut': ");
    assertThat(source(report, "huge").detail())
        .startsWith("Fetching Greenhouse board 'huge': the answer is blank.");
    assertThat(source(report, "endless").detail())
        .startsWith("Fetching Greenhouse board 'endless': the answer is larger than 67108864 byte");
    assertThat(source(report, "bulky").refused()).hasSize(49);
    assertThat(source(report, "nested").refused())
        .extracting(RefusedPosting::externalId)
        .containsExactly("2");
    assertThat(source(report, "nested").refused().get(0).reason()).contains("700001 characters");
    assertThat(source(report, "titles").refused())
        .extracting(RefusedPosting::externalId)
        .containsExactly("2");
    assertThat(source(report, "titles").refused().get(0).reason()).contains("it is blank");
    assertThat(report.ok()).isFalse();
    assertThat(report.sourcesFailed()).isEqualTo(3);
    assertThat(report.changed(ChangeKind.NEW)).isEqualTo(6);
    assertThat(report.unmatched()).isZero();
    assertThat(report.waiting()).isZero();
    assertThat(pager.messages()).hasSize(1);
    assertThat(pager.messages().get(0).items())
        .extracting(MessageItem::posting)
        .extracting(posting -> posting.content().title())
        .containsExactlyInAnyOrder(
            "Java Engineer",
            "Nested",
            "Unclosed",
            "Small",
            "Dev Bcc: eve@evil.example \uFFFD<script>alert(1)</script>",
            "\uFFFD\uFFFD");
    assertThat(pager.messages().get(0).items())
        .extracting(MessageItem::posting)
        .allSatisfy(
            posting -> {
              assertThat(posting.content().descriptionText()).hasSizeLessThan(10);
              assertThat(posting.content().descriptionHtml()).hasSizeLessThan(2_000);
            });
  }

  @Test
  void anUnreachableBoardFailsAloneAndTheOtherIsDelivered() throws IOException {
    Source gone = Scrapers.greenhouse("gone").option("base-url", closedPort());

    RunReport report = run(Stream.concat(Stream.of(gone), sources("acme")));

    assertThat(report.ok()).isFalse();
    assertThat(report.sourcesFailed()).isEqualTo(1);
    assertThat(report.sourcesOk()).isEqualTo(1);
    assertThat(report.delivered()).isEqualTo(1);
    SourceReport failed = source(report, "gone");
    assertThat(failed.outcome()).isEqualTo(SourceOutcome.FAILED);
    assertThat(failed.detail())
        .startsWith("Fetching Greenhouse board 'gone': ")
        .contains("Check the network and option base-url");
  }

  private RunReport run(Stream<Source> sources) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .requestInterval(Duration.ZERO)
            .plugin(pager)
            .channel("test/pager")
            .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
            .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()));
    sources.forEach(builder::source);
    try (Jobwatch jobwatch = builder.build()) {
      return jobwatch.runOnce();
    }
  }

  private Stream<Source> sources(String... boards) {
    String base = server.greenhouseBase().toString();
    return Arrays.stream(boards).map(board -> Scrapers.greenhouse(board).option("base-url", base));
  }

  private static Map<String, SourceOutcome> outcomes(RunReport report) {
    return report.sources().stream()
        .collect(
            Collectors.toMap(
                source -> source.sourceId().replace("greenhouse:", ""), SourceReport::outcome));
  }

  private static SourceReport source(RunReport report, String board) {
    return report.sources().stream()
        .filter(source -> source.sourceId().endsWith(board))
        .findFirst()
        .orElseThrow();
  }

  private static String job(int id, String title, String content) {
    return "{\"id\":" + id + ",\"title\":\"" + title + "\",\"content\":\"" + content + "\"}";
  }

  private static String board(String... jobs) {
    return "{\"jobs\":[" + String.join(",", jobs) + "]}";
  }

  /** Legal JSON of fifty megabytes with one usable posting at its end. */
  private static String bulky() {
    String description = "x".repeat(50 * MEGABYTE / 49);
    Stream<String> bulk =
        IntStream.range(0, 49).mapToObj(number -> job(number, "Bulk", description));
    return board(Stream.concat(bulk, Stream.of(job(49, "Small", ""))).toArray(String[]::new));
  }

  private static String closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/v1/boards";
    }
  }
}

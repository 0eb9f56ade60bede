package io.jobwatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwatch.Jobwatch;
import io.jobwatch.RunReport;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.boards.BoardServer;
import io.jobwatch.testkit.boards.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The snapshots of real boards on successive days, played in order: each run finds exactly what a
 * plain comparison of the snapshots finds.
 */
class SeriesReplayTest {

  private static final Duration BETWEEN = Duration.ofHours(8);

  @TestFactory
  List<DynamicTest> everySnapshotGivesThePlainDifference() throws IOException {
    String recordings = System.getenv("JOBWATCH_RECORDINGS");
    assumeTrue(recordings != null, "Skipped: set JOBWATCH_RECORDINGS to a folder of recordings.");
    try (Stream<Path> folders = Files.walk(Path.of(recordings, "series"), 2)) {
      return folders
          .filter(folder -> Path.of(recordings, "series").relativize(folder).getNameCount() == 2)
          .sorted()
          .map(board -> DynamicTest.dynamicTest(board.getFileName().toString(), () -> play(board)))
          .toList();
    }
  }

  private static void play(Path folder) {
    List<Recording> snapshots = Recording.readSeries(folder);
    assertThat(snapshots).hasSizeGreaterThan(1);
    TestClock clock = TestClock.create();
    try (BoardServer server = BoardServer.start();
        Jobwatch jobwatch = jobwatch(server, clock, snapshots.get(0))) {
      PlainComparison plain = new PlainComparison();
      Map<ChangeKind, Integer> totals = new EnumMap<>(ChangeKind.class);
      Map<String, JobPosting> before = Map.of();
      for (Recording snapshot : snapshots) {
        server.play(snapshot);
        Instant now = clock.advance(BETWEEN);

        RunReport report = jobwatch.runOnce();

        Map<String, JobPosting> after = stored(jobwatch);
        Map<String, ChangeKind> found = changes(before, after, now);
        before = after;
        assertThat(report.ok()).as("%s", report).isTrue();
        assertThat(report.counts()).containsEntry("refused", 0);
        assertThat(found)
            .as("snapshot %d of %s", snapshots.indexOf(snapshot), folder.getFileName())
            .isEqualTo(plain.next(RawSnapshot.of(snapshot)));
        for (ChangeKind kind : ChangeKind.values()) {
          long count = found.values().stream().filter(kind::equals).count();
          assertThat(report.changed(kind)).as("%s", kind).isEqualTo((int) count);
          totals.merge(kind, (int) count, Integer::sum);
        }
      }
      Recording board = snapshots.get(0);
      System.out.printf(
          "%s:%s, %d snapshots: %s%n",
          board.kind().scraper(), board.board(), snapshots.size(), totals);
    }
  }

  private static Jobwatch jobwatch(BoardServer server, TestClock clock, Recording board) {
    return Jobwatch.builder()
        .clock(clock)
        .requestInterval(Duration.ZERO)
        .scraper("greenhouse", to -> to.set("base-url", server.greenhouseBase().toString()))
        .scraper("lever", to -> to.set("base-url", server.leverBase().toString()))
        .source(
            switch (board.kind()) {
              case GREENHOUSE -> Scrapers.greenhouse(board.board());
              case LEVER -> Scrapers.lever(board.board());
            })
        .build();
  }

  /** What a run did to each posting, told by what is stored before and after it. */
  private static Map<String, ChangeKind> changes(
      Map<String, JobPosting> before, Map<String, JobPosting> after, Instant now) {
    Map<String, ChangeKind> changes = new HashMap<>();
    after.forEach(
        (id, posting) -> {
          JobPosting old = before.get(id);
          boolean active = posting.status() == PostingStatus.ACTIVE;
          if (old == null) {
            changes.put(id, ChangeKind.NEW);
          } else if (old.status() != posting.status()) {
            changes.put(id, active ? ChangeKind.REOPENED : ChangeKind.EXPIRED);
          } else if (posting.updatedAt().equals(now)) {
            changes.put(id, ChangeKind.CHANGED);
          }
        });
    return changes;
  }

  private static Map<String, JobPosting> stored(Jobwatch jobwatch) {
    Map<String, JobPosting> postings = new HashMap<>();
    for (PostingStatus status : PostingStatus.values()) {
      PageCursor next = null;
      do {
        Page<JobPosting> page = jobwatch.postings().page(status, next, 1_000);
        page.items().forEach(posting -> postings.put(posting.key().externalId(), posting));
        next = page.next();
      } while (next != null);
    }
    return postings;
  }
}

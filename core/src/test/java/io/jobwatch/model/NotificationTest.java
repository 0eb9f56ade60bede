package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final OperatorReport REPORT =
      new OperatorReport(EventType.DAILY_SUMMARY, "[Daily summary]", Map.of(), List.of());
  private static final NotificationItem ITEM =
      new NotificationItem(
          "ada/java",
          "a",
          EventType.NEW_MATCH,
          new Verdict.Scored(80, Priority.HIGH, List.of(), List.of(), List.of()));

  @Test
  void isAboutMatchesOrCarriesAReport() {
    Notification matches = new Notification("n1", "ada", Priority.HIGH, List.of(ITEM), null, NOW);
    assertThat(matches.event()).isEqualTo(EventType.NEW_MATCH);
    assertThat(matches.alertId()).isEqualTo("ada/java");
    Notification report = Notification.of("n2", "ops", Priority.LOW, REPORT, NOW);
    assertThat(report.event()).isEqualTo(EventType.DAILY_SUMMARY);
    assertThat(report.alertId()).isEmpty();
  }

  @Test
  void isNeitherAboutNothingNorAboutBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Notification("n1", "ada", Priority.LOW, List.of(), null, NOW))
        .withMessageContaining("Items of notification n1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Notification("n1", "ada", Priority.LOW, List.of(ITEM), null, REPORT, NOW))
        .withMessageContaining("it carries a report");
  }

  @Test
  void aReportShowsItsCountsInTheirOrderAndThenItsRemarks() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("sources_rate_limited", 2L);
    counts.put("alerts", 1L);
    OperatorReport report =
        new OperatorReport(EventType.BATCH_COMPLETE, "", counts, List.of("Since noon."));
    counts.clear();
    assertThat(report.lines())
        .containsExactly("Sources rate limited: 2", "Alerts: 1", "Since noon.");
  }
}

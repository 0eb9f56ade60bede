package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTextTest {

  @Test
  void anAlertIdBeginsNoLineOfItsOwn() {
    LedgerEntry entry =
        new LedgerEntry(
            "ada",
            "p1",
            1,
            "ada/x\nERROR\u2028forged",
            EventType.NEW_MATCH,
            "hash",
            90,
            "n1",
            Instant.parse("2026-03-04T05:06:07Z"));
    Trace trace =
        new Trace(
            "ada/x",
            "p1",
            Trace.Stage.DELIVERY,
            "It was told.",
            null,
            null,
            List.of(entry),
            List.of());

    assertThat(trace.text().split("\\R"))
        .containsExactly(
            "DELIVERY: It was told.",
            "told 2026-03-04T05:06:07Z by ada/x ERROR forged with score 90: new match");
  }
}

package com.acme.pager;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EventType;
import io.jobwatch.testkit.Samples;
import org.junit.jupiter.api.Test;

class PageTextTest {

  @Test
  void saysWhatSetsTheJobsApart() {
    assertThat(
            PageText.of(
                Samples.message(
                    "",
                    Samples.item(Samples.posting("Cook")),
                    Samples.item(
                        Samples.posting("Baker"), "Java in Berlin", EventType.STATUS_CHANGED))))
        .isEqualTo(
            "[2 Jobs] Your Job Alert: Java in Berlin\n"
                + "Cook, Acme (New)\nBaker, Acme (Open again)");
  }
}

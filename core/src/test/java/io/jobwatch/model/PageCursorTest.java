package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageCursorTest {

  @Test
  void readsWhatItWrote() {
    PageCursor cursor = new PageCursor(Instant.parse("2026-11-02T09:00:00.123456Z"), "a_b c/😀");

    assertThat(PageCursor.parse(cursor.text())).isEqualTo(cursor);
    assertThat(PageCursor.parse(PageCursor.of("key").text())).isEqualTo(PageCursor.of("key"));
  }

  @Test
  void refusesWhatItDidNotWrite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageCursor.parse("page 2"))
        .withMessage(
            "Page cursor 'page 2': it does not begin with an instant and an underscore."
                + " Ask for page one.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageCursor.parse("2026-11-02T09:00:00Z_"))
        .withMessageContaining("it is blank");
  }
}

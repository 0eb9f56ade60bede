package io.jobwatch.spi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorableTextTest {

  @Test
  void keepsWhatDatabasesKeep() {
    String text = "a\u0001\uFFFF😀\u202E\n";

    assertThat(StorableText.check("title", text)).isSameAs(text);
  }

  @Test
  void refusesWhatDatabasesChangeAndNamesTheField() {
    for (String text :
        List.of("secret\u0000", "secret\uD83D", "secret\uDE00", "\uDE00\uD83Dsecret")) {
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> StorableText.check("title", text))
          .withMessageContaining("'title'")
          .withMessageContaining("Clean the text")
          .withMessageNotContaining("secret")
          .matches(e -> !e.conflict());
    }
  }
}

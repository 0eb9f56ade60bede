package io.jobwatch.storage.jooq.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Route;
import java.util.List;
import java.util.Map;
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

  @Test
  void looksIntoDocumentsAndNamesThePath() {
    Criteria criteria = Criteria.builder().keywords("java", "a\u0000b").build();

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> CriteriaCodec.write(criteria))
        .withMessageContaining("'criteria.keywordsAny.1'");
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> OptionsCodec.write(Map.of("a\u0000", "b")))
        .withMessageContaining("'options.values (a name)'");
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> RouteCodec.write(Route.of("email", "a\uD83Db")))
        .withMessageContaining("'route.chain.0.address'");
  }
}

package io.jobwatch.storage.jooq.internal.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts inside JSON documents are checked like those that have a column of their own. */
class DocumentTextTest {

  @Test
  void isRefusedByItsPath() {
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

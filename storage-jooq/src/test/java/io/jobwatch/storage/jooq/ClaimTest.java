package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several claimers at once in every kind of database. */
class ClaimTest {

  @Nested
  class H2 extends ClaimContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends ClaimContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }

    /** One that leaves its page takes a new place in every index. */
    @Test
    void leaveEachRowInItsPage() {
      addDeliveries("ada", 300);
      String pages = "SELECT id, (ctid::text::point)[0] FROM jobwatch_delivery ORDER BY id";
      List<String> before = database.rows(pages);

      List<Delivery> claimed = storage.transaction(stores -> claim(stores, "one", 300));

      assertThat(claimed).hasSize(300);
      assertThat(database.rows(pages)).hasSize(300).isEqualTo(before);
    }
  }

  @Nested
  class MariaDb extends ClaimContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends ClaimContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}

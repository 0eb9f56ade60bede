package io.jobwatch.docs.snippets;

import io.jobwatch.storage.jooq.JooqStorage;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class StorageSnippets {

  private StorageSnippets() {}

  static JooqStorage spring(DataSource pool) {
    // tag::spring
    JooqStorage storage =
        JooqStorage.builder()
            .dataSource(pool)
            .joining(
                () ->
                    TransactionSynchronizationManager.isActualTransactionActive()
                        ? DataSourceUtils.getConnection(pool)
                        : null)
            .open();
    // end::spring
    return storage;
  }
}

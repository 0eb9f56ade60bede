package com.acme.careers;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.storage.jooq.JooqStorage;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

// tag::beans
/** Jobwatch in the application's own database, with its tables beside the application's. */
@Configuration
class JobwatchConfiguration {

  @Bean
  JobwatchBuilder jobwatchBuilder(
      DataSource pool,
      @Value("${careers.board}") String board,
      @Value("${careers.webhook-secret}") String secret) {
    return Jobwatch.builder()
        .storage(
            JooqStorage.builder()
                .dataSource(pool)
                .joining(
                    () ->
                        TransactionSynchronizationManager.isActualTransactionActive()
                            ? DataSourceUtils.getConnection(pool)
                            : null)
                .open())
        .channel("webhook", options -> options.set("secret", secret))
        .source(Scrapers.greenhouse(board));
  }

  @Bean(destroyMethod = "close")
  Jobwatch jobwatch(JobwatchBuilder builder) {
    return builder.build();
  }
}
// end::beans

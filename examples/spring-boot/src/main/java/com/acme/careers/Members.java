package com.acme.careers;

import io.jobwatch.Jobwatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Subscriber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

// tag::service
/** The members of the application, each with an alert. */
@Service
public class Members {

  private final JdbcTemplate tables;
  private final Jobwatch jobwatch;

  Members(JdbcTemplate tables, Jobwatch jobwatch) {
    this.tables = tables;
    this.jobwatch = jobwatch;
  }

  /**
   * Takes in a member. The row, the subscriber and the alert are kept together or not at all.
   *
   * @param name the member's name, which no other has
   * @param hook where the member hears of jobs
   * @param keywords what the jobs are about
   */
  @Transactional
  public void join(String name, String hook, String... keywords) {
    jobwatch.subscribers().save(Subscriber.of(name).route("webhook", hook));
    jobwatch.alerts().save(alert(name, keywords));
    tables.update("INSERT INTO member (name) VALUES (?)", name);
  }

  /**
   * Lets a member look for something else.
   *
   * @param name the member's name
   * @param keywords what the jobs are about
   */
  @Transactional
  public void search(String name, String... keywords) {
    jobwatch.alerts().save(alert(name, keywords));
  }

  private static Alert alert(String name, String... keywords) {
    return Alert.named("Jobs for you")
        .forSubscriber(name)
        .criteria(Criteria.builder().keywords(keywords).build());
  }
}
// end::service

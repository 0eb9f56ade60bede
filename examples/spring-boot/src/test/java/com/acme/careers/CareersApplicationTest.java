package com.acme.careers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.Jobwatch;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.boards.BoardServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application over a database that has a table of its own before it is started. */
class CareersApplicationTest {

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
  private Connection keepsTheDatabase;

  @BeforeEach
  void createATable() throws SQLException {
    keepsTheDatabase = DriverManager.getConnection(url, "sa", "");
    keepsTheDatabase.createStatement().execute("CREATE TABLE customer (id INT PRIMARY KEY)");
  }

  @AfterEach
  void close() throws SQLException {
    keepsTheDatabase.close();
  }

  @Test
  void tellsMembersAndKeepsTheirAlertsWithTheApplicationsRows() {
    try (BoardServer boards = BoardServer.withSampleBoards();
        HttpReceiver hook = HttpReceiver.start();
        ConfigurableApplicationContext application = start(boards, "false")) {
      Members members = application.getBean(Members.class);
      Jobwatch jobwatch = application.getBean(Jobwatch.class);
      String address = hook.uri("/jobs").toString();

      members.join("ada", address, "no such word");
      assertThatThrownBy(() -> members.join("ada", address, "java"))
          .isInstanceOf(DuplicateKeyException.class);
      assertThat(jobwatch.alerts().find("ada/Jobs for you").orElseThrow().criteria().toString())
          .as("taken back with the row that is there already")
          .contains("no such word");
      members.search("ada", "kotlin");
      application.getBean(JobRun.class).run();

      assertThat(hook.requests()).hasSize(1);
      assertThat(hook.requests().get(0).text()).contains("Kotlin");
      assertThat(
              application
                  .getBean(JdbcTemplate.class)
                  .queryForObject("SELECT COUNT(*) FROM jobwatch_alert", Integer.class))
          .isEqualTo(1);
    }
  }

  /** Why the setting is there. */
  @Test
  void doesNotStartWhereBootRunsFlywayForTheApplication() {
    try (BoardServer boards = BoardServer.withSampleBoards()) {
      assertThatThrownBy(() -> start(boards, "true"))
          .rootCause()
          .hasMessageContaining("Found non-empty schema");
    }
  }

  private ConfigurableApplicationContext start(BoardServer boards, String flyway) {
    SpringApplication application = new SpringApplication(CareersApplication.class);
    application.addInitializers(
        context ->
            context
                .getBeanFactory()
                .addBeanPostProcessor(new PlayedBoards(boards.greenhouseBase())));
    return application.run(
        "--spring.datasource.url=" + url,
        "--spring.flyway.enabled=" + flyway,
        "--spring.main.banner-mode=off",
        "--careers.board=halden-bank",
        "--careers.webhook-secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "--careers.first-after=P1D");
  }
}

package com.acme.careers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.Jobwatch;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.boards.BoardServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.DefaultUriBuilderFactory;

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
      RestTemplate client = client(application);
      Jobwatch jobwatch = application.getBean(Jobwatch.class);
      String address = hook.uri("/jobs").toString();

      client.postForLocation("/members", member(address, "no such word"));
      assertThatThrownBy(() -> client.postForLocation("/members", member(address, "java")))
          .isInstanceOf(HttpServerErrorException.class);
      assertThat(jobwatch.alerts().find("ada/Jobs for you").orElseThrow().criteria().toString())
          .as("taken back with the row that is there already")
          .contains("no such word");
      client.put("/members/{name}/keywords", List.of("kotlin"), "ada");
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

  private static Map<String, Object> member(String hook, String keyword) {
    return Map.of("name", "ada", "hook", hook, "keywords", List.of(keyword));
  }

  private static RestTemplate client(ConfigurableApplicationContext application) {
    String port = application.getBeanFactory().resolveEmbeddedValue("${local.server.port}");
    RestTemplate client = new RestTemplate();
    client.setUriTemplateHandler(new DefaultUriBuilderFactory("http://127.0.0.1:" + port));
    return client;
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
        "--server.port=0",
        "--careers.board=halden-bank",
        "--careers.webhook-secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "--careers.first-after=P1D");
  }
}

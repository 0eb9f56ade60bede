package io.jobwatch.docs.snippets;

// tag::program
import io.jobwatch.Jobwatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Subscriber;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.storage.jooq.JooqStorage;
import java.nio.file.Path;

public class JobAlerts {
  public static void main(String[] args) {
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .storage(JooqStorage.file(Path.of("jobwatch-data")))
            .channel(
                "webhook", options -> options.set("secret", System.getenv("WEBHOOK_SECRET_KEY")))
            .source(Scrapers.greenhouse("acme"))
            .subscriber(Subscriber.of("ada").route("webhook", "https://ada.example/hook"))
            .alert(
                Alert.named("Java in Berlin")
                    .forSubscriber("ada")
                    .criteria(
                        Criteria.builder()
                            .keywords("java", "kotlin")
                            .locations("Berlin")
                            .orRemote()
                            .build()))
            .build()) {
      System.out.println(jobwatch.runOnce().counts());
    }
  }
}
// end::program

package com.acme.pager;

import io.jobwatch.Jobwatch;
import io.jobwatch.RunReport;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Pages somebody about the jobs of a list, over the channel and with the scraper of this module.
 */
public final class PagerExample {

  private PagerExample() {}

  /**
   * Runs the example.
   *
   * @param args the address of the pager's gateway and that of the lists of jobs, which may be on
   *     this machine; the gateway's token is in the environment variable {@code PAGER_TOKEN}.
   *     Without any, both are played
   * @throws IOException if they cannot be played
   */
  public static void main(String[] args) throws IOException {
    RunReport report =
        args.length == 0 ? play() : run(args[0], args[1], System.getenv("PAGER_TOKEN"));
    System.out.println("delivered " + report.delivered() + ", failed " + report.failed());
    if (!report.ok()) {
      System.exit(1);
    }
  }

  private static RunReport play() throws IOException {
    try (Neighbours neighbours = Neighbours.start()) {
      return run(neighbours.gateway(), neighbours.lists(), "none is asked for");
    }
  }

  static RunReport run(String gateway, String lists, @Nullable String token) {
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .channel("acme/pager", options -> options.set("gateway", gateway).set("token", token))
            .allowNetworks("127.0.0.0/8")
            .source(Source.of("acme/job-list", "acme").option("base-url", lists))
            .subscriber(Subscriber.of("ada").route("acme/pager", "+49 30 5550100"))
            .alert(
                Alert.named("Java")
                    .forSubscriber("ada")
                    .criteria(Criteria.builder().keywords("java").build()))
            .build()) {
      return jobwatch.runOnce();
    }
  }
}

package com.acme.pager;

import io.jobwatch.Jobwatch;
import io.jobwatch.RunReport;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;

/** Pages somebody about one job, over the channel of this module. */
public final class PagerExample {

  private PagerExample() {}

  /**
   * Runs the example.
   *
   * @param args the address of the pager's gateway, which may be on this machine
   */
  public static void main(String[] args) {
    RunReport report = run(args[0]);
    System.out.println("delivered " + report.delivered() + ", failed " + report.failed());
    if (!report.ok()) {
      System.exit(1);
    }
  }

  static RunReport run(String gateway) {
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .channel("acme/pager", options -> options.set("gateway", gateway))
            .allowNetworks("127.0.0.0/8")
            .source(Source.of("acme/one-job", "acme"))
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

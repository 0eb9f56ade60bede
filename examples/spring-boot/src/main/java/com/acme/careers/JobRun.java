package com.acme.careers;

import io.jobwatch.Jobwatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

// tag::scheduled
/** Looks at the boards every quarter of an hour, and delivers. */
@Component
class JobRun {

  private final Jobwatch jobwatch;

  JobRun(Jobwatch jobwatch) {
    this.jobwatch = jobwatch;
  }

  @Scheduled(fixedDelayString = "${careers.every}", initialDelayString = "${careers.first-after}")
  void run() {
    jobwatch.runOnce();
  }
}
// end::scheduled

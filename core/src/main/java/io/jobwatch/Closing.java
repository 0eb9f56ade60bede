package io.jobwatch;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, all of it, whatever one of them throws. */
final class Closing {

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void all(List<AutoCloseable> resources) {
    for (AutoCloseable resource : resources) {
      try {
        resource.close();
      } catch (Exception e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        LOG.atWarn()
            .addKeyValue("event", "close_failed")
            .addKeyValue("resource", resource.getClass().getName())
            .setCause(e)
            .log("close_failed");
      }
    }
  }
}

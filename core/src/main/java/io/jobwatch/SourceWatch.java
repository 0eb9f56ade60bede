package io.jobwatch;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator when a source breaks, once, and when it works again. */
final class SourceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);

  private final Listeners listeners;
  private final int brokenAfter;

  SourceWatch(Engine engine) {
    this.listeners = engine.listeners();
    this.brokenAfter = engine.upkeep().brokenAfter();
  }

  /** To be called once for each fetch, by the node that has stored the health after it. */
  void fetched(Source source, SourceHealth before, SourceHealth after) {
    boolean wasBroken = before.failures() >= brokenAfter;
    boolean isBroken = after.failures() >= brokenAfter;
    if (isBroken && !wasBroken) {
      LOG.atError()
          .addKeyValue("event", "source_broken")
          .addKeyValue("source", source.id())
          .addKeyValue("failures", after.failures())
          .addKeyValue("detail", after.lastError())
          .log("source_broken");
      listeners.tell(listener -> listener.sourceBroken(source, after));
    } else if (wasBroken && !isBroken) {
      LOG.atInfo()
          .addKeyValue("event", "source_recovered")
          .addKeyValue("source", source.id())
          .log("source_recovered");
      listeners.tell(listener -> listener.sourceRecovered(source, after));
    }
  }
}

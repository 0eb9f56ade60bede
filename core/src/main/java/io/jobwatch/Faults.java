package io.jobwatch;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.error.PluginException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what is wrong with a configuration while as much of it as possible is looked at. */
final class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(JobwatchBuilder.class);

  private final List<Fault> all = new ArrayList<>();

  void add(String key, String value, String reason, String cure) {
    all.add(new Fault(key, value, reason, cure));
  }

  void add(Fault fault) {
    all.add(fault);
  }

  /** What the part gives, or {@code null} if it is faulty. */
  <T> @Nullable T check(String subject, Supplier<T> part) {
    try {
      return part.get();
    } catch (PluginException e) {
      all.add(e.fault());
    } catch (ConfigurationException e) {
      for (Fault fault : e.faults()) {
        all.add(
            new Fault(subject + ", " + fault.key(), fault.value(), fault.reason(), fault.cure()));
      }
    } catch (RuntimeException | LinkageError e) {
      add(
          subject,
          "",
          "its provider failed with " + e.getClass().getSimpleName(),
          "see the log, or ask its author");
      LOG.atError()
          .addKeyValue("event", "plugin_broken")
          .addKeyValue("plugin", subject)
          .setCause(e)
          .log("plugin_broken");
    }
    return null;
  }

  /** Notes what the model refuses, which is one sentence with all of it. */
  void refusal(String subject, Runnable part) {
    try {
      part.run();
    } catch (IllegalArgumentException e) {
      all.add(Fault.refused(subject, e));
    }
  }

  void verify(String subject) {
    if (!all.isEmpty()) {
      throw new ConfigurationException(subject, all.stream().distinct().toList());
    }
  }
}

package io.jobwatch.error;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used. It lists every fault at once. */
public final class ConfigurationException extends JobwatchException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * An error with all the faults of one configuration.
   *
   * @param subject what is configured, such as {@code Channel 'webhook'}
   * @param faults what is wrong, at least one
   */
  public ConfigurationException(String subject, List<Fault> faults) {
    super(message(subject, faults), null);
    this.faults = List.copyOf(faults);
  }

  /**
   * What is wrong, in the order it was found.
   *
   * @return at least one fault; empty only after serialization
   */
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }

  private static String message(String subject, List<Fault> faults) {
    String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    return faults.stream()
        .map(fault -> "\n  - " + fault)
        .collect(Collectors.joining("", subject + " cannot be configured: " + count + ".", ""));
  }
}

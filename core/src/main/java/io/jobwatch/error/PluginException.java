package io.jobwatch.error;

import org.jspecify.annotations.Nullable;

/** A plugin that cannot be found, loaded or told apart from another. */
public final class PluginException extends JobwatchException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Fault fault;

  /**
   * An error about a plugin.
   *
   * @param fault which plugin, what is wrong and what to do
   */
  public PluginException(Fault fault) {
    super(fault.toString(), null);
    this.fault = fault;
  }

  /**
   * What is wrong.
   *
   * @return the fault; after serialization one that has the message only
   */
  public Fault fault() {
    return fault != null
        ? fault
        : new Fault("Plugin", "", String.valueOf(getMessage()), "See the message");
  }
}

package io.jobwatch.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert while a copy of it is being changed, so that each change names only what it changes. */
final class AlertCopy {

  private final Alert from;
  String id;
  boolean active;
  PluginId matcher;
  int minScore;
  Priority minPriority;
  WhenUnavailable whenUnavailable;
  PluginId dedup;
  List<Route> routes;
  @Nullable Frequency frequency;
  int atOnceFrom;

  AlertCopy(Alert from) {
    this.from = from;
    id = from.id();
    active = from.active();
    matcher = from.matcher();
    minScore = from.minScore();
    minPriority = from.minPriority();
    whenUnavailable = from.whenUnavailable();
    dedup = from.dedup();
    routes = from.routes();
    frequency = from.frequency();
    atOnceFrom = from.atOnceFrom();
  }

  Alert alert() {
    return new Alert(
        id,
        from.subscriberId(),
        from.name(),
        active,
        from.criteria(),
        matcher,
        minScore,
        minPriority,
        whenUnavailable,
        dedup,
        routes,
        frequency,
        atOnceFrom);
  }
}

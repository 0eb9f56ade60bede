package io.jobwatch.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert while a copy of it is being changed, so that each change names only what it changes. */
final class AlertCopy {

  private final String subscriberId;
  String id;
  String name;
  boolean active;
  Criteria criteria;
  PluginId matcher;
  int minScore;
  Priority minPriority;
  WhenUnavailable whenUnavailable;
  PluginId dedup;
  List<Route> routes;
  @Nullable Frequency frequency;
  int atOnceFrom;

  AlertCopy(Alert from) {
    subscriberId = from.subscriberId();
    id = from.id();
    name = from.name();
    active = from.active();
    criteria = from.criteria();
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
        subscriberId,
        name,
        active,
        criteria,
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

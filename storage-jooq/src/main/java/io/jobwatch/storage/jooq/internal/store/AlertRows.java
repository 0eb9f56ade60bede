package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.WhenUnavailable;
import io.jobwatch.storage.jooq.internal.codec.CriteriaCodec;
import io.jobwatch.storage.jooq.internal.codec.RouteCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.AlertRecord;

/** Rows of alerts. */
final class AlertRows {

  private AlertRows() {}

  /** The definition only, so that a merge leaves the activity alone. */
  static AlertRecord row(Alert alert) {
    AlertRecord row = new AlertRecord();
    row.setIdKey(HashKey.of(alert.id()));
    row.setId(alert.id());
    row.setSubscriberKey(HashKey.of(alert.subscriberId()));
    row.setSubscriberId(alert.subscriberId());
    row.setName(alert.name());
    row.setActive(alert.active());
    row.setCriteria(CriteriaCodec.write(alert.criteria()));
    row.setMatcher(alert.matcher().value());
    row.setMinScore(alert.minScore());
    row.setMinPriority(alert.minPriority().name());
    row.setWhenUnavailable(alert.whenUnavailable().name());
    row.setDedup(alert.dedup().value());
    row.setRoutes(RouteCodec.writeAll(alert.routes()));
    row.setFrequency(alert.frequency() == null ? null : alert.frequency().text());
    row.setAtOnceFrom(alert.atOnceFrom());
    return row;
  }

  static Alert alert(AlertRecord row) {
    return new Alert(
        row.getId(),
        row.getSubscriberId(),
        row.getName(),
        row.getActive(),
        CriteriaCodec.read(row.getCriteria()),
        PluginId.of(row.getMatcher()),
        row.getMinScore(),
        Priority.valueOf(row.getMinPriority()),
        WhenUnavailable.valueOf(row.getWhenUnavailable()),
        PluginId.of(row.getDedup()),
        RouteCodec.readAll(row.getRoutes()),
        row.getFrequency() == null ? null : Frequency.parse(row.getFrequency()),
        row.getAtOnceFrom() == null ? Alert.NEVER : row.getAtOnceFrom());
  }
}

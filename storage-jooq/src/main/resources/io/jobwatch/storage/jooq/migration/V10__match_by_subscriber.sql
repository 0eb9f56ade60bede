-- The matches of an alert are found among those of its subscriber, which an index has in their order.
-- [jooq ignore start]
DROP INDEX ${column.present} ${prefix}match_alert
  ${index.of} ${prefix}match
;
-- [jooq ignore stop]

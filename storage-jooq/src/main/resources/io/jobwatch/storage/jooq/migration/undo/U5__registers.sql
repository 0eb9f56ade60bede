ALTER TABLE ${prefix}source DROP COLUMN ${column.present} schedule_zone;
ALTER TABLE ${prefix}source DROP COLUMN ${column.present} schedule;
DROP INDEX ${column.present} ${prefix}match_subscriber ${index.of} ${prefix}match;
ALTER TABLE ${prefix}match DROP COLUMN ${column.present} subscriber_key;
DROP TABLE IF EXISTS ${prefix}erasure;
DROP TABLE IF EXISTS ${prefix}turn;
DROP TABLE IF EXISTS ${prefix}fetch;
DROP TABLE IF EXISTS ${prefix}company;
DROP TABLE IF EXISTS ${prefix}application;

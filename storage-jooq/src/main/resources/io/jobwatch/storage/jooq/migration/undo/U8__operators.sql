-- An earlier version cannot read a notification without matches.
DELETE FROM ${prefix}attempt WHERE delivery_key IN
  (SELECT d.id_key FROM ${prefix}delivery d JOIN ${prefix}notification n ON n.id = d.notification_id
    WHERE n.event IN ('BATCH_COMPLETE', 'DAILY_SUMMARY', 'SOURCE_BROKEN', 'SOURCE_RECOVERED'));
DELETE FROM ${prefix}delivery WHERE notification_id IN
  (SELECT n.id FROM ${prefix}notification n
    WHERE n.event IN ('BATCH_COMPLETE', 'DAILY_SUMMARY', 'SOURCE_BROKEN', 'SOURCE_RECOVERED'));
DELETE FROM ${prefix}notification
  WHERE event IN ('BATCH_COMPLETE', 'DAILY_SUMMARY', 'SOURCE_BROKEN', 'SOURCE_RECOVERED');
ALTER TABLE ${prefix}notification DROP COLUMN ${column.present} report;
DROP TABLE IF EXISTS ${prefix}operator_mark;
ALTER TABLE ${prefix}source DROP COLUMN ${column.present} company_key;

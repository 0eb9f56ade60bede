DROP INDEX ${column.present} ${prefix}source_company ${index.of} ${prefix}source;
ALTER TABLE ${prefix}source DROP COLUMN ${column.present} redefined;
DROP TABLE IF EXISTS ${prefix}alert_change;

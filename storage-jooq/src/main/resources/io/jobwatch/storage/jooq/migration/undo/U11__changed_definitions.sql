DROP TABLE IF EXISTS ${prefix}alert_change;

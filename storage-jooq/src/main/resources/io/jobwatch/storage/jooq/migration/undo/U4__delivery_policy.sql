DROP TABLE IF EXISTS ${prefix}digest_match;
DROP TABLE IF EXISTS ${prefix}digest;
DROP TABLE IF EXISTS ${prefix}snooze;
ALTER TABLE ${prefix}notification DROP COLUMN ${column.present} note;
ALTER TABLE ${prefix}alert DROP COLUMN ${column.present} at_once_from;
ALTER TABLE ${prefix}alert DROP COLUMN ${column.present} frequency;
ALTER TABLE ${prefix}subscriber DROP COLUMN ${column.present} preferences;

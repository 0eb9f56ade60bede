ALTER TABLE ${prefix}source DROP COLUMN ${column.present} quiet_start;

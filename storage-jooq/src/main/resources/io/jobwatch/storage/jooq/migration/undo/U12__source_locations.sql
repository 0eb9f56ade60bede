ALTER TABLE ${prefix}source DROP COLUMN ${column.present} locations;

ALTER TABLE ${prefix}source DROP COLUMN ${column.present} paused_until;

-- When the pause that a board asked for with its last answer is over; null if it asked for none.
ALTER TABLE ${prefix}source ADD COLUMN ${column.absent} paused_until BIGINT;

ALTER TABLE ${prefix}digest_match DROP COLUMN ${column.present} sequence_number;
ALTER TABLE ${prefix}ledger_entry DROP COLUMN ${column.present} carriers;
ALTER TABLE ${prefix}match DROP COLUMN ${column.present} cause;

-- What happened to the posting when the match was made; null where an earlier version made it.
ALTER TABLE ${prefix}match ADD COLUMN ${column.absent} cause VARCHAR(16);

-- How many deliveries may have told of it: null until one has left it out, and 0 once it was told by none.
ALTER TABLE ${prefix}ledger_entry ADD COLUMN ${column.absent} carriers INT;

-- Which entry of the ledger it is; null where an earlier version added it.
ALTER TABLE ${prefix}digest_match ADD COLUMN ${column.absent} sequence_number INT;

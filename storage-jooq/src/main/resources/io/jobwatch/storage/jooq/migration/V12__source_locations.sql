-- The places of which a source's postings are wanted, as JSON; null for all postings.
ALTER TABLE ${prefix}source ADD COLUMN ${column.absent} locations ${type.text};

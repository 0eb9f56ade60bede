-- Which alerts have changed, so that a node that has them in memory reads no others again.
CREATE TABLE IF NOT EXISTS ${prefix}alert_change (
  number BIGINT ${type.identity},
  alert_id VARCHAR(401) NOT NULL,
  CONSTRAINT ${prefix}alert_change_pk PRIMARY KEY (number)
)${table.options};

-- H2 writes everything to the file whenever it takes the next numbers for rows.
${h2.only} ALTER TABLE ${prefix}alert_change ALTER COLUMN number SET CACHE 1000;

-- Whether what a source lists is stored in another way since it was last claimed: what a fetch that has begun before
-- that is given for the next one must not be kept, or the board would say that nothing is new.
ALTER TABLE ${prefix}source ADD COLUMN ${column.absent} redefined BOOLEAN DEFAULT FALSE NOT NULL;

-- For the sources of a company whose tier changes.
CREATE INDEX ${index.absent} ${prefix}source_company ON ${prefix}source (company_key);

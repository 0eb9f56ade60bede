-- Which alerts have changed, so that a node that has them in memory reads no others again.
CREATE TABLE IF NOT EXISTS ${prefix}alert_change (
  number BIGINT ${type.identity},
  alert_id VARCHAR(401) NOT NULL,
  CONSTRAINT ${prefix}alert_change_pk PRIMARY KEY (number)
)${table.options};

-- H2 writes everything to the file whenever it takes the next numbers for rows.
${h2.only} ALTER TABLE ${prefix}alert_change ALTER COLUMN number SET CACHE 1000;

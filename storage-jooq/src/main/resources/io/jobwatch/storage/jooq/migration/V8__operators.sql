-- What an operator is told in place of matches, as JSON.
ALTER TABLE ${prefix}notification ADD COLUMN ${column.absent} report ${type.text};

-- When an operator is told next for one event, and what has come together for it.
CREATE TABLE IF NOT EXISTS ${prefix}operator_mark (
  subscriber_key ${type.key} NOT NULL,
  event VARCHAR(32) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  since BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  counts ${type.text} NOT NULL,
  CONSTRAINT ${prefix}operator_mark_pk PRIMARY KEY (subscriber_key, event)
)${table.options};

-- By which a source's company is looked up: a disabled one's sources are not fetched.
ALTER TABLE ${prefix}source ADD COLUMN ${column.absent} company_key ${type.key};

-- [jooq ignore start]
UPDATE ${prefix}source SET company_key = ${hash.company}
  WHERE company IS NOT NULL AND company_key IS NULL;
-- [jooq ignore stop]

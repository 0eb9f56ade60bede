-- stages is the history as JSON; stage is the last of it and applied_at the first that is an
-- application, for conditions on them.
CREATE TABLE IF NOT EXISTS ${prefix}application (
  subscriber_key ${type.key} NOT NULL,
  posting_uid VARCHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  alert_id VARCHAR(401),
  stage VARCHAR(16) NOT NULL,
  stages ${type.text} NOT NULL,
  notes ${type.text} NOT NULL,
  changed_at BIGINT NOT NULL,
  applied_at BIGINT,
  CONSTRAINT ${prefix}application_pk PRIMARY KEY (subscriber_key, posting_uid),
  CONSTRAINT ${prefix}application_subscriber_fk FOREIGN KEY (subscriber_key)
    REFERENCES ${prefix}subscriber (id_key)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}application_changed ON ${prefix}application
  (subscriber_key, changed_at, posting_uid);
CREATE INDEX ${index.absent} ${prefix}application_posting ON ${prefix}application (posting_uid);
CREATE INDEX ${index.absent} ${prefix}application_applied ON ${prefix}application (applied_at);

CREATE TABLE IF NOT EXISTS ${prefix}company (
  name_key ${type.key} NOT NULL,
  name VARCHAR(200) NOT NULL,
  site ${type.text},
  careers_url ${type.text},
  industry VARCHAR(200),
  company_size VARCHAR(100),
  location VARCHAR(500),
  tier VARCHAR(16),
  enabled BOOLEAN NOT NULL,
  metadata ${type.text} NOT NULL,
  CONSTRAINT ${prefix}company_pk PRIMARY KEY (name_key)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}company_name ON ${prefix}company (name, name_key);

CREATE TABLE IF NOT EXISTS ${prefix}fetch (
  id BIGINT ${type.identity},
  source_key ${type.key} NOT NULL,
  source_id VARCHAR(600) NOT NULL,
  company_key ${type.key},
  company VARCHAR(300),
  outcome VARCHAR(16) NOT NULL,
  detail ${type.text} NOT NULL,
  started_at BIGINT NOT NULL,
  finished_at BIGINT NOT NULL,
  listed INT NOT NULL,
  added INT NOT NULL,
  changed INT NOT NULL,
  reopened INT NOT NULL,
  expired INT NOT NULL,
  filled INT NOT NULL,
  refused INT NOT NULL,
  CONSTRAINT ${prefix}fetch_pk PRIMARY KEY (id)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}fetch_started ON ${prefix}fetch (started_at, id);
CREATE INDEX ${index.absent} ${prefix}fetch_source ON ${prefix}fetch (source_key, started_at, id);

-- When the next turn of work is due that only one node does at a time.
CREATE TABLE IF NOT EXISTS ${prefix}turn (
  name VARCHAR(40) NOT NULL,
  due_at BIGINT NOT NULL,
  CONSTRAINT ${prefix}turn_pk PRIMARY KEY (name)
)${table.options};

-- Who was erased lately, to find what was written of them by transactions that had begun before.
CREATE TABLE IF NOT EXISTS ${prefix}erasure (
  subscriber_key ${type.key} NOT NULL,
  erased_at BIGINT NOT NULL,
  CONSTRAINT ${prefix}erasure_pk PRIMARY KEY (subscriber_key)
)${table.options};

-- Whose alert a match is of. What is left of alerts that were deleted belongs to nobody.
ALTER TABLE ${prefix}match ADD COLUMN ${column.absent} subscriber_key ${type.key};

UPDATE ${prefix}match SET subscriber_key =
  (SELECT a.subscriber_key FROM ${prefix}alert a WHERE a.id_key = ${prefix}match.alert_key)
  WHERE subscriber_key IS NULL;

DELETE FROM ${prefix}match WHERE subscriber_key IS NULL;

CREATE INDEX ${index.absent} ${prefix}match_subscriber ON ${prefix}match
  (subscriber_key, matched_at, alert_key, posting_uid);

-- For what is old, and for counts over a time.
CREATE INDEX ${index.absent} ${prefix}ledger_entry_told ON ${prefix}ledger_entry (told_at);
CREATE INDEX ${index.absent} ${prefix}delivery_created ON ${prefix}delivery (created_at, queue_number);
CREATE INDEX ${index.absent} ${prefix}posting_closed ON ${prefix}posting (closed_at);
CREATE INDEX ${index.absent} ${prefix}inbox_message_read ON ${prefix}inbox_message (read_at);

-- Null where a source goes by its interval.
ALTER TABLE ${prefix}source ADD COLUMN ${column.absent} schedule VARCHAR(200);
ALTER TABLE ${prefix}source ADD COLUMN ${column.absent} schedule_zone VARCHAR(100);

-- stages is the history as JSON; stage is the last of it and applied_at the first that is an
-- application, for conditions on them.
CREATE TABLE IF NOT EXISTS jobwatch_application (
  subscriber_key CHAR(64) NOT NULL,
  posting_uid VARCHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  alert_id VARCHAR(401),
  stage VARCHAR(16) NOT NULL,
  stages ${type.text} NOT NULL,
  notes ${type.text} NOT NULL,
  changed_at BIGINT NOT NULL,
  applied_at BIGINT,
  CONSTRAINT jobwatch_application_pk PRIMARY KEY (subscriber_key, posting_uid),
  CONSTRAINT jobwatch_application_subscriber_fk FOREIGN KEY (subscriber_key)
    REFERENCES jobwatch_subscriber (id_key)
);

CREATE INDEX IF NOT EXISTS jobwatch_application_changed ON jobwatch_application
  (subscriber_key, changed_at, posting_uid);
CREATE INDEX IF NOT EXISTS jobwatch_application_posting ON jobwatch_application (posting_uid);
CREATE INDEX IF NOT EXISTS jobwatch_application_applied ON jobwatch_application (applied_at);

CREATE TABLE IF NOT EXISTS jobwatch_company (
  name_key CHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  site ${type.text},
  careers_url ${type.text},
  industry VARCHAR(200),
  company_size VARCHAR(100),
  location VARCHAR(500),
  tier VARCHAR(16),
  enabled BOOLEAN NOT NULL,
  metadata ${type.text} NOT NULL,
  CONSTRAINT jobwatch_company_pk PRIMARY KEY (name_key)
);

CREATE INDEX IF NOT EXISTS jobwatch_company_name ON jobwatch_company (name, name_key);

CREATE TABLE IF NOT EXISTS jobwatch_fetch (
  id BIGINT ${type.identity},
  source_key CHAR(64) NOT NULL,
  source_id VARCHAR(600) NOT NULL,
  company_key CHAR(64),
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
  CONSTRAINT jobwatch_fetch_pk PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS jobwatch_fetch_started ON jobwatch_fetch (started_at, id);
CREATE INDEX IF NOT EXISTS jobwatch_fetch_source ON jobwatch_fetch (source_key, started_at, id);

-- When the next turn of work is due that only one node does at a time.
CREATE TABLE IF NOT EXISTS jobwatch_turn (
  name VARCHAR(40) NOT NULL,
  due_at BIGINT NOT NULL,
  CONSTRAINT jobwatch_turn_pk PRIMARY KEY (name)
);

-- Who was erased lately, to find what was written of them by transactions that had begun before.
CREATE TABLE IF NOT EXISTS jobwatch_erasure (
  subscriber_key CHAR(64) NOT NULL,
  erased_at BIGINT NOT NULL,
  CONSTRAINT jobwatch_erasure_pk PRIMARY KEY (subscriber_key)
);

-- Whose alert a match is of. What is left of alerts that were deleted belongs to nobody.
ALTER TABLE jobwatch_match ADD COLUMN IF NOT EXISTS subscriber_key CHAR(64);

UPDATE jobwatch_match SET subscriber_key =
  (SELECT a.subscriber_key FROM jobwatch_alert a WHERE a.id_key = jobwatch_match.alert_key)
  WHERE subscriber_key IS NULL;

DELETE FROM jobwatch_match WHERE subscriber_key IS NULL;

CREATE INDEX IF NOT EXISTS jobwatch_match_subscriber ON jobwatch_match
  (subscriber_key, matched_at, alert_key, posting_uid);

-- For what is old, and for counts over a time.
CREATE INDEX IF NOT EXISTS jobwatch_ledger_entry_told ON jobwatch_ledger_entry (told_at);
CREATE INDEX IF NOT EXISTS jobwatch_delivery_created ON jobwatch_delivery (created_at, queue_number);
CREATE INDEX IF NOT EXISTS jobwatch_posting_closed ON jobwatch_posting (closed_at);
CREATE INDEX IF NOT EXISTS jobwatch_inbox_message_read ON jobwatch_inbox_message (read_at);

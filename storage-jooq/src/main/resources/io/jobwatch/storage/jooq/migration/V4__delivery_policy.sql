-- preferences is null where a subscriber was saved before there were any: at once and without limits.
ALTER TABLE ${prefix}subscriber ADD COLUMN ${column.absent} preferences ${type.text};

-- frequency is null where the subscriber's preferences count; at_once_from where nothing is told at once.
ALTER TABLE ${prefix}alert ADD COLUMN ${column.absent} frequency VARCHAR(200);
ALTER TABLE ${prefix}alert ADD COLUMN ${column.absent} at_once_from INT;

ALTER TABLE ${prefix}notification ADD COLUMN ${column.absent} note ${type.text};

CREATE TABLE IF NOT EXISTS ${prefix}snooze (
  subscriber_key ${type.key} NOT NULL,
  kind VARCHAR(16) NOT NULL,
  value_key ${type.key} NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  snoozed VARCHAR(401) NOT NULL,
  until_at BIGINT,
  CONSTRAINT ${prefix}snooze_pk PRIMARY KEY (subscriber_key, kind, value_key)
)${table.options};

-- id_key stands for subscriber and moment. claim_at is null once the digest is sent.
CREATE TABLE IF NOT EXISTS ${prefix}digest (
  id_key ${type.key} NOT NULL,
  subscriber_key ${type.key} NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  due_at BIGINT NOT NULL,
  sent BOOLEAN NOT NULL,
  claim_at BIGINT,
  lease_key ${type.key},
  CONSTRAINT ${prefix}digest_pk PRIMARY KEY (id_key)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}digest_claim ON ${prefix}digest (sent, claim_at, id_key);
CREATE INDEX ${index.absent} ${prefix}digest_due ON ${prefix}digest (sent, due_at);
CREATE INDEX ${index.absent} ${prefix}digest_subscriber ON ${prefix}digest (subscriber_key, due_at);

CREATE TABLE IF NOT EXISTS ${prefix}digest_match (
  digest_key ${type.key} NOT NULL,
  posting_uid VARCHAR(64) NOT NULL,
  alert_key ${type.key} NOT NULL,
  digest_id VARCHAR(300) NOT NULL,
  alert_id VARCHAR(401) NOT NULL,
  event VARCHAR(32) NOT NULL,
  verdict ${type.text} NOT NULL,
  added_at BIGINT NOT NULL,
  CONSTRAINT ${prefix}digest_match_pk PRIMARY KEY (digest_key, posting_uid, alert_key)
)${table.options};

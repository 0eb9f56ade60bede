-- preferences is null where a subscriber was saved before there were any: at once and without limits.
ALTER TABLE jobwatch_subscriber ADD COLUMN IF NOT EXISTS preferences ${type.text};

-- frequency is null where the subscriber's preferences count; at_once_from where nothing is told at once.
ALTER TABLE jobwatch_alert ADD COLUMN IF NOT EXISTS frequency VARCHAR(200);
ALTER TABLE jobwatch_alert ADD COLUMN IF NOT EXISTS at_once_from INT;

ALTER TABLE jobwatch_notification ADD COLUMN IF NOT EXISTS note ${type.text};

CREATE TABLE IF NOT EXISTS jobwatch_snooze (
  subscriber_key CHAR(64) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  value_key CHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  snoozed VARCHAR(401) NOT NULL,
  until_at BIGINT,
  CONSTRAINT jobwatch_snooze_pk PRIMARY KEY (subscriber_key, kind, value_key)
);

-- id_key stands for subscriber and moment. claim_at is null once the digest is sent.
CREATE TABLE IF NOT EXISTS jobwatch_digest (
  id_key CHAR(64) NOT NULL,
  subscriber_key CHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  due_at BIGINT NOT NULL,
  sent BOOLEAN NOT NULL,
  claim_at BIGINT,
  lease_key CHAR(64),
  CONSTRAINT jobwatch_digest_pk PRIMARY KEY (id_key)
);

CREATE INDEX IF NOT EXISTS jobwatch_digest_claim ON jobwatch_digest (sent, claim_at, id_key);
CREATE INDEX IF NOT EXISTS jobwatch_digest_due ON jobwatch_digest (sent, due_at);
CREATE INDEX IF NOT EXISTS jobwatch_digest_subscriber ON jobwatch_digest (subscriber_key, due_at);

CREATE TABLE IF NOT EXISTS jobwatch_digest_match (
  digest_key CHAR(64) NOT NULL,
  posting_uid VARCHAR(64) NOT NULL,
  alert_key CHAR(64) NOT NULL,
  digest_id VARCHAR(300) NOT NULL,
  alert_id VARCHAR(401) NOT NULL,
  event VARCHAR(32) NOT NULL,
  verdict ${type.text} NOT NULL,
  added_at BIGINT NOT NULL,
  CONSTRAINT jobwatch_digest_match_pk PRIMARY KEY (digest_key, posting_uid, alert_key)
);
